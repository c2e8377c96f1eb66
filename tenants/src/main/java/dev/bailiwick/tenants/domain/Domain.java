package dev.bailiwick.tenants.domain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A domain that a tenant says is its own.
 *
 * @param challenge what its record in DNS has to say
 * @param verifiedAt when the record was found first; null until then, and once another tenant's is
 *     there instead
 * @param checkedAt when DNS was asked last
 * @param missingSince since when the record that was there is gone
 * @param autoJoin what people of it are given, if anything
 */
public record Domain(
    TenantId tenant,
    DomainName name,
    String challenge,
    Instant createdAt,
    @Nullable Instant verifiedAt,
    @Nullable Instant checkedAt,
    @Nullable Instant missingSince,
    @Nullable AutoJoin autoJoin) {

  /** How long a record may be gone before nobody joins by the domain any more. */
  public static final Duration GRACE = Duration.ofDays(3);

  private static final String LABEL = "_bailiwick.";
  private static final String KEY = "bailiwick-verification=";

  /** How a domain stands. */
  public enum Status {
    /** Its record has not been found yet. */
    PENDING,
    VERIFIED,
    /** Its record was there and has been gone for too long. */
    LOST
  }

  public Domain {
    requireNonNull(tenant);
    requireNonNull(name);
    requireNonNull(challenge);
    requireNonNull(createdAt);
  }

  /** How it stands at this instant. */
  public Status statusAt(Instant at) {
    if (verifiedAt == null) {
      return Status.PENDING;
    }
    return missingSince != null && !at.isBefore(missingSince.plus(GRACE))
        ? Status.LOST
        : Status.VERIFIED;
  }

  /** The name of the TXT record that proves it. */
  public String recordName() {
    return LABEL + name;
  }

  /** What the record has to say. */
  public String recordValue() {
    return KEY + challenge;
  }

  /** Whether these records prove it. */
  public boolean isProvenBy(Collection<String> records) {
    return records.contains(recordValue());
  }

  /** The same once DNS has been asked. */
  public Domain checked(boolean found, Instant at) {
    if (found) {
      return with(verifiedAt == null ? at : verifiedAt, at, null, autoJoin);
    }
    Instant missing = verifiedAt == null || missingSince != null ? missingSince : at;
    return with(verifiedAt, at, missing, autoJoin);
  }

  /** The same once another tenant has proven it; people join by it no more. */
  public Domain takenOver(Instant at) {
    return with(null, at, null, null);
  }

  /** The same where people are given this. */
  public Domain joining(@Nullable AutoJoin next) {
    return with(verifiedAt, checkedAt, missingSince, next);
  }

  private Domain with(
      @Nullable Instant verified,
      @Nullable Instant checked,
      @Nullable Instant missing,
      @Nullable AutoJoin joins) {
    return new Domain(tenant, name, challenge, createdAt, verified, checked, missing, joins);
  }
}
