package dev.bailiwick.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A thing by type and id, as it is sent; the tenant itself needs no id. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reference", description = "A thing by type and id; the tenant itself needs no id.")
public record ReferenceBody(@Nullable String type, @Nullable String id) {

  /** The reference that was sent in this field. */
  public static Reference read(String field, @Nullable ReferenceBody sent) {
    ReferenceBody body = Bodies.required(field, sent);
    String type = Bodies.required(field + ".type", body.type());
    if (body.id() == null && !type.equals("bw.tenant")) {
      Bodies.required(field + ".id", body.id());
    }
    return new Reference(type, body.id() == null ? "" : body.id());
  }

  /** A subject. */
  public static ReferenceBody of(Subject subject) {
    return new ReferenceBody(subject.kind().word(), subject.id().toString());
  }

  /** What a grant is on. */
  public static ReferenceBody of(Scope scope) {
    return switch (scope) {
      case OnTenant tenantWide -> new ReferenceBody("bw.tenant", null);
      case OnWorkspace on -> new ReferenceBody("bw.workspace", on.workspace().toString());
      case OnResource on -> new ReferenceBody(on.resource().type(), on.resource().id());
    };
  }
}
