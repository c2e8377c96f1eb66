package dev.bailiwick.authorization.audit.usecase;

import dev.bailiwick.authorization.port.PastEvents;
import java.time.Duration;
import java.time.InstantSource;

/** Ends acts and refusals that were kept for as long as the installation wants; never a change. */
public final class ErasePastEvents {

  /** For as long as they are usually kept: a year, and a month to look back on it. */
  public static final String USUAL = "P400D";

  /** What was noted is not gone before anybody has looked. */
  private static final Duration SHORTEST = Duration.ofDays(30);

  private final PastEvents events;
  private final InstantSource clock;
  private final Duration keep;

  /**
   * Erases.
   *
   * @param keep for how long they are kept; zero is for ever
   */
  public ErasePastEvents(PastEvents events, InstantSource clock, Duration keep) {
    if (!keep.isZero() && keep.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "bailiwick.audit.keep is at least " + SHORTEST.toDays() + " days, or zero for ever");
    }
    this.events = events;
    this.clock = clock;
    this.keep = keep;
  }

  /** Erases those whose time is over, and says how many there were. */
  public int erase() {
    return keep.isZero() ? 0 : events.erase(clock.instant().minus(keep));
  }
}
