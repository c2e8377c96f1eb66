package dev.bailiwick.api.tenant;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.tenant.usecase.RecoverTenant.WantedOwner;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to own a tenant that nobody owns. */
@Introspected
@Schema(name = "Recovery", requiredProperties = "owner")
record RecoveryBody(@Nullable Owner owner) {

  /** A user by either. */
  @Introspected
  @Schema(name = "RecoveredOwner")
  record Owner(
      @Schema(description = "Our id.") @Nullable String id,
      @Schema(description = "An address that one person alone has proven.")
          @Nullable String email) {}

  WantedOwner wanted() {
    Owner sent = Bodies.required("owner", owner);
    if ((sent.id() == null) == (sent.email() == null)) {
      throw Refusal.invalid("owner", "Send an id or an e-mail address.");
    }
    return new WantedOwner(
        sent.id() == null ? null : user(sent.id()),
        sent.email() == null ? null : address(sent.email()));
  }

  private static EmailAddress address(String email) {
    return EmailAddress.parse(email)
        .orElseThrow(() -> Refusal.invalid("owner.email", "This is an e-mail address."));
  }

  private static UserId user(String id) {
    return UserId.parse(id)
        .orElseThrow(() -> Refusal.invalid("owner.id", "This is the id of a user."));
  }
}
