package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.token.EndedSignIn;
import java.time.Instant;
import java.util.List;

/** Sign-ins that were ended before their tokens do, for the whole installation. */
public interface EndedSignIns {

  /** Notes one at this time; the same again is noted anew, and never ends fewer than before. */
  void add(EndedSignIn ended, Instant notedAt);

  /** What was noted at this time or later, in no order. */
  List<EndedSignIn> notedSince(Instant notedAt);

  /** Drops what was noted before. */
  void forget(Instant notedBefore);
}
