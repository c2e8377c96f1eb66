package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import java.util.List;
import java.util.function.Predicate;

/** The messages that could have no effect, where their queue keeps them. */
public interface DeadLetters {

  /**
   * So many of them at most, in no order; somebody else who is looking may hide some for a while.
   *
   * @throws Unavailable where the queue does not answer
   */
  List<DeadLetter> some(int most);

  /**
   * About how many there are.
   *
   * @throws Unavailable where the queue does not answer
   */
  long count();

  /**
   * Sends those with a wanted id back to be taken again, so many at most. One that is cut short may
   * come twice, and never gets lost.
   *
   * @return how many went
   * @throws Unavailable where the queue does not answer; some may have gone
   */
  int sendBack(Predicate<String> wanted, int most);
}
