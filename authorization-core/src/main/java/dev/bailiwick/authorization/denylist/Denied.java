package dev.bailiwick.authorization.denylist;

import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ended sign-ins as they can be asked, by many at a time while more come in. */
final class Denied {

  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private final Map<Identity, Instant> upTo = new ConcurrentHashMap<>();

  /** These too; in which order they come does not matter, nor how often. */
  void add(List<EndedSignIn> more) {
    for (EndedSignIn ended : more) {
      switch (ended) {
        case Session session -> sessions.add(session);
        case UpTo one -> upTo.merge(one.identity(), one.at(), Denied::later);
      }
    }
  }

  boolean covers(SignIn signIn) {
    Instant last = upTo.get(signIn.identity());
    return (last != null && !signIn.at().isAfter(last))
        || (signIn.origin() != null
            && sessions.contains(new Session(signIn.identity().issuer(), signIn.origin())));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
