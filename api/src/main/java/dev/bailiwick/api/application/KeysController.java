package dev.bailiwick.api.application;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.application.usecase.RotateKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys of machine callers. */
@Controller("/v1/tenants/{tenant}/applications/{application}/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "applications")
@AnswersProblems
final class KeysController {

  private final MintKey mintKey;
  private final RotateKey rotateKey;
  private final RevokeKey revokeKey;
  private final Addresses addresses;

  KeysController(MintKey mintKey, RotateKey rotateKey, RevokeKey revokeKey, Addresses addresses) {
    this.mintKey = mintKey;
    this.rotateKey = rotateKey;
    this.revokeKey = revokeKey;
    this.addresses = addresses;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.application:change")
  @Operation(
      operationId = "mintApplicationKey",
      summary = "Mint a further key, shown this once",
      description =
          "With a name and an end, if wanted. Keys of this application that have ended are cleared"
              + " away.")
  HttpResponse<KeyBody.Minted> mint(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String application,
      @Body KeyBody.@Nullable Wanted body) {
    return minted(
        mintKey.mint(by, addresses.tenant(tenant), id(application), KeyBody.Wanted.terms(body)));
  }

  @Post("/{prefix}/rotate")
  @Status(HttpStatus.CREATED)
  @Needs("bw.application:change")
  @Operation(
      operationId = "rotateApplicationKey",
      summary = "Put a new key, shown this once, in a key's place; for a while both hold")
  HttpResponse<KeyBody.Minted> rotate(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String application,
      String prefix,
      @Body KeyBody.@Nullable Rotation body) {
    KeyBody.Rotation wanted = body == null ? KeyBody.Rotation.DEFAULT : body;
    return minted(
        rotateKey.rotate(
            by,
            addresses.tenant(tenant),
            id(application),
            prefix,
            wanted.length(),
            wanted.terms()));
  }

  @Delete("/{prefix}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.application:change")
  @Operation(operationId = "revokeApplicationKey", summary = "End a key at once")
  HttpResponse<?> revoke(
      @Parameter(hidden = true) Caller by, String tenant, String application, String prefix) {
    return Bodies.done(revokeKey.revoke(by, addresses.tenant(tenant), id(application), prefix));
  }

  private static ApplicationId id(String application) {
    return Addresses.id(ApplicationId::parse, application);
  }

  private static HttpResponse<KeyBody.Minted> minted(Changed<ApplicationKey> minted) {
    return HttpResponse.created(KeyBody.Minted.of(minted.value()))
        .header(POLICY_VERSION, Long.toString(minted.policyVersion()));
  }
}
