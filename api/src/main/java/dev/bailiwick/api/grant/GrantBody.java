package dev.bailiwick.api.grant;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.usecase.GrantRole.Wanted;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant as it is sent. */
@Introspected
@Schema(name = "Grant")
public record GrantBody(
    String id,
    ReferenceBody to,
    String role,
    ReferenceBody on,
    @Nullable Instant expiresAt,
    @Schema(description = Trees.CONDITION) @Nullable Object condition) {

  static GrantBody of(Grant grant) {
    return new GrantBody(
        grant.id().toString(),
        ReferenceBody.of(grant.to()),
        grant.role(),
        ReferenceBody.of(grant.on()),
        grant.expiresAt(),
        Trees.of(grant.condition()));
  }

  /** A grant to be made. */
  @Introspected
  @Schema(
      name = "NewGrant",
      requiredProperties = {"to", "role", "on"})
  public record New(
      @Nullable ReferenceBody to,
      @Nullable String role,
      @Nullable ReferenceBody on,
      @Nullable String expiresAt,
      @Schema(description = Trees.CONDITION) @Nullable Object condition) {

    /** What is asked for. */
    public Wanted wanted() {
      return new Wanted(
          ReferenceBody.read("to", to),
          Bodies.required("role", role),
          ReferenceBody.read("on", on),
          Bodies.instant("expires_at", expiresAt),
          Trees.condition("condition", condition));
    }
  }
}
