package dev.bailiwick.authorization.port;

import java.time.Instant;

/** Acts and refusals of long ago, for whoever ends them; whoever notes them never can. */
public interface PastEvents {

  /**
   * Deletes those of every tenant that happened before this, in transactions of its own.
   *
   * @return how many there were
   */
  int erase(Instant before);
}
