package dev.bailiwick.api.tenant;

import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An offer of ownership as it is sent. */
@Introspected
@Schema(name = "OwnershipOffer")
record OwnershipOfferBody(
    ReferenceBody from, ReferenceBody to, Instant offeredAt, Instant expiresAt) {

  static OwnershipOfferBody of(OwnershipOffer offer) {
    return new OwnershipOfferBody(
        ReferenceBody.of(Subject.of(offer.from())),
        ReferenceBody.of(Subject.of(offer.to())),
        offer.offeredAt(),
        offer.expiresAt());
  }

  /** Whom ownership is to be offered to. */
  @Introspected
  @Schema(name = "NewOwnershipOffer", requiredProperties = "to")
  record New(@Schema(description = "The id of an active member.") @Nullable String to) {}
}
