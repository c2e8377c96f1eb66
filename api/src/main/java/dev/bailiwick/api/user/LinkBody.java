package dev.bailiwick.api.user;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.user.LinkCode;
import dev.bailiwick.authorization.user.usecase.OfferLink.Offer;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link code as it is sent back. */
@Introspected
@Schema(name = "Link", requiredProperties = "code")
record LinkBody(@Nullable String code) {

  LinkCode read() {
    return LinkCode.parse(Bodies.required("code", code))
        .orElseThrow(() -> Refusal.invalid("code", "This is not the form of a link code."));
  }

  /** A link code as it is handed out, this once. */
  @Introspected
  @Schema(name = "LinkOffer")
  record Offered(String code, Instant expiresAt) {

    static Offered of(Offer offer) {
      return new Offered(offer.code().text(), offer.expiresAt());
    }
  }
}
