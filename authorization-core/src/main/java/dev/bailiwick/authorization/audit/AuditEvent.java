package dev.bailiwick.authorization.audit;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a tenant and is no change of its policy. It holds ids alone: no name
 * of anybody, no address, no token, so that erasing a person leaves it as it is.
 *
 * @param tenant in whose audit it stands; the installation's own where no tenant is concerned
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param operation what was done, or asked for
 * @param about what it was done to, by our own id; a domain by its name, a resource by its
 *     product's
 * @param trace the trace that the request was part of, 32 hexadecimal digits
 */
public record AuditEvent(
    AuditEventId id,
    TenantId tenant,
    Instant at,
    Actor actor,
    String operation,
    Outcome outcome,
    @Nullable Reference about,
    @Nullable String trace) {

  private static final Pattern OPERATION = Pattern.compile("[A-Za-z][A-Za-z_]{0,63}");

  public AuditEvent {
    requireNonNull(id);
    requireNonNull(tenant);
    requireNonNull(actor);
    requireNonNull(outcome);
    at = at.truncatedTo(ChronoUnit.MICROS);
    if (!OPERATION.matcher(operation).matches()) {
      throw new IllegalArgumentException("an operation has a plain name");
    }
  }

  /** Something that was done. */
  public static AuditEvent act(
      TenantId tenant,
      Instant at,
      Actor actor,
      String operation,
      @Nullable Reference about,
      RandomGenerator random) {
    return new AuditEvent(
        AuditEventId.at(at, random), tenant, at, actor, operation, new Outcome.Done(), about, null);
  }
}
