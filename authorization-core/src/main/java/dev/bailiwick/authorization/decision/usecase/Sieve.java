package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps of a search's candidates those that are permitted. */
final class Sieve {

  /** How many candidates one page may cost, so that no search holds a node up. */
  static final int MOST = 10_000;

  private Sieve() {}

  /** One that may be found, by its id or name, with the request that decides it. */
  record Candidate(String name, AccessRequest request) {}

  /** Decides candidates in their order: first to fill the page, then only to count the rest. */
  static Found sift(Policy policy, Search search, Stream<Candidate> all) {
    Position from = search.from() == null ? Position.START : search.from();
    Iterator<Candidate> candidates = all.iterator();
    List<String> names = new ArrayList<>();
    String last = from.after();
    long beyond = 0;
    for (int taken = 0; taken < MOST && candidates.hasNext(); taken++) {
      Candidate next = candidates.next();
      boolean permitted = Decisions.decide(policy, next.request()).permitted();
      if (names.size() == search.limit()) {
        beyond += permitted ? 1 : 0;
      } else {
        last = next.name();
        if (permitted) {
          names.add(last);
        }
      }
    }
    boolean ended = !candidates.hasNext();
    long soFar = from.before() + names.size();
    return new Found(
        names,
        ended && beyond == 0 ? null : new Position(last, soFar),
        ended ? soFar + beyond : null);
  }
}
