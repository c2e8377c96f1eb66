package dev.bailiwick.api.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.domain.usecase.SetAutoJoin.Wanted;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A domain as it is sent. */
@Introspected
@Schema(name = "Domain")
record DomainBody(
    String domain,
    @Schema(
            type = "string",
            allowableValues = {"pending", "verified", "lost"})
        String status,
    @Schema(description = "The record in DNS that proves it.") RecordBody record,
    @Nullable JoinBody autoJoin,
    Instant createdAt,
    @Nullable Instant verifiedAt,
    @Nullable Instant checkedAt,
    @Schema(description = "Since when the record that was there is gone.")
        @Nullable Instant missingSince) {

  static DomainBody of(Domain domain, Instant at) {
    return new DomainBody(
        domain.name().value(),
        domain.statusAt(at).name().toLowerCase(Locale.ROOT),
        new RecordBody("TXT", domain.recordName(), domain.recordValue()),
        domain.autoJoin() == null
            ? null
            : new JoinBody(
                domain.autoJoin().terms().role(), ReferenceBody.of(domain.autoJoin().terms().on())),
        domain.createdAt(),
        domain.verifiedAt(),
        domain.checkedAt(),
        domain.missingSince());
  }

  /** A record in DNS. */
  @Introspected
  @Schema(name = "DomainRecord")
  record RecordBody(String type, String name, String value) {}

  /** What whoever signs in with an address of the domain is given. */
  @Introspected
  @Schema(
      name = "AutoJoin",
      requiredProperties = {"role", "on"})
  record JoinBody(@Nullable String role, @Nullable ReferenceBody on) {

    Wanted wanted() {
      return new Wanted(
          Bodies.required("auto_join.role", role), ReferenceBody.read("auto_join.on", on));
    }
  }

  /** A domain to be added. */
  @Introspected
  @Schema(name = "NewDomain", requiredProperties = "domain")
  record New(@Nullable String domain) {

    DomainName name() {
      return DomainName.parse(Bodies.required("domain", domain))
          .orElseThrow(() -> Refusal.invalid("domain", "Write a domain as in example.com."));
    }
  }

  /**
   * What is to change of a domain.
   *
   * @param autoJoin a node, since null is to give nothing and not sending it to change nothing
   */
  @Introspected
  @Schema(name = "DomainChange", requiredProperties = "auto_join")
  record Change(
      @Schema(
              implementation = JoinBody.class,
              nullable = true,
              description = "What people of it are given from now on; null is nothing.")
          @Nullable JsonNode autoJoin) {

    @Nullable Wanted wanted(ObjectMapper json) {
      try {
        JoinBody join = json.treeToValue(Bodies.required("auto_join", autoJoin), JoinBody.class);
        return join == null ? null : join.wanted();
      } catch (JsonProcessingException malformed) {
        throw Refusal.invalid("auto_join", "This is a role and what it is on, or null.");
      }
    }
  }
}
