package dev.bailiwick.authorization.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * An event of the audit trail, by an id that sorts as time does: a UUID of version 7 (RFC 9562)
 * that holds the microsecond, too.
 */
public record AuditEventId(UUID value) implements Comparable<AuditEventId> {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int MICROS_IN_MILLI = 1_000;

  public AuditEventId {
    requireNonNull(value);
  }

  /** A new id of this instant. */
  public static AuditEventId at(Instant at, RandomGenerator random) {
    return new AuditEventId(
        new UUID(high(at) | random.nextInt(4), VARIANT | (random.nextLong() >>> 2)));
  }

  /** No id of this instant or a later one is below this, and all earlier ones are. */
  public static AuditEventId lowest(Instant at) {
    return new AuditEventId(new UUID(high(at), VARIANT));
  }

  private static long high(Instant at) {
    long micros = at.get(ChronoField.MICRO_OF_SECOND) % MICROS_IN_MILLI;
    return (at.toEpochMilli() << 16) | VERSION | (micros << 2);
  }

  /** As PostgreSQL orders them, since version and variant are the same in all. */
  @Override
  public int compareTo(AuditEventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
