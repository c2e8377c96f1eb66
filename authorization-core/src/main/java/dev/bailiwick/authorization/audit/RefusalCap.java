package dev.bailiwick.authorization.audit;

import dev.bailiwick.authorization.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a flood of refusals from filling the trail: within a minute the first of one tenant, actor
 * and code are kept singly, and the others are counted.
 */
public final class RefusalCap {

  /** So many of one kind are kept singly. */
  public static final int SINGLY = 60;

  /** So many kinds of one actor are told apart, since anyone can make up tenants. */
  public static final int KINDS = 10;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<Subject, Map<Kind, Tally>> tallies = new HashMap<>();

  private record Kind(@Nullable String tenant, String code) {}

  private record Tally(Instant since, int seen, Attempt last) {

    Tally with(Attempt attempt) {
      return new Tally(since, seen + 1, attempt);
    }
  }

  /** What becomes of a refusal. */
  public enum Fate {
    KEPT,
    COUNTED,
    LOST
  }

  /** Takes one more. */
  public synchronized Fate take(Attempt attempt, Instant at) {
    Map<Kind, Tally> known = tallies.computeIfAbsent(attempt.by(), by -> new HashMap<>());
    Kind kind = new Kind(attempt.tenant(), attempt.refused().code());
    Tally tally = known.get(kind);
    if (tally == null && known.size() == KINDS) {
      return Fate.LOST;
    }
    Tally next = tally == null ? new Tally(at, 1, attempt) : tally.with(attempt);
    known.put(kind, next);
    return next.seen() > SINGLY ? Fate.COUNTED : Fate.KEPT;
  }

  /** Ends the minutes that are over; of those that were counted in them one stands for all. */
  public synchronized List<Attempt> over(Instant now) {
    List<Attempt> counted = new ArrayList<>();
    for (Map<Kind, Tally> known : tallies.values()) {
      known
          .values()
          .removeIf(
              tally -> {
                boolean isOver = !now.isBefore(tally.since().plus(MINUTE));
                if (isOver && tally.seen() > SINGLY) {
                  counted.add(tally.last().times(tally.seen() - SINGLY));
                }
                return isOver;
              });
    }
    tallies.values().removeIf(Map::isEmpty);
    return counted;
  }
}
