package dev.bailiwick.authorization.denylist;

import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ended sign-ins as they can be asked; never changed in place. */
record Denied(Set<Session> sessions, Map<Identity, Instant> upTo) {

  Denied {
    sessions = Set.copyOf(sessions);
    upTo = Map.copyOf(upTo);
  }

  static Denied of(List<EndedSignIn> all) {
    return new Denied(Set.of(), Map.of()).with(all);
  }

  /** These too; the same where all of them are known. */
  Denied with(List<EndedSignIn> more) {
    List<EndedSignIn> unknown = more.stream().filter(ended -> !knows(ended)).toList();
    if (unknown.isEmpty()) {
      return this;
    }
    Set<Session> allSessions = new HashSet<>(sessions);
    Map<Identity, Instant> allUpTo = new HashMap<>(upTo);
    for (EndedSignIn ended : unknown) {
      switch (ended) {
        case Session session -> allSessions.add(session);
        case UpTo one -> allUpTo.merge(one.identity(), one.at(), Denied::later);
      }
    }
    return new Denied(allSessions, allUpTo);
  }

  boolean covers(SignIn signIn) {
    Instant last = upTo.get(signIn.identity());
    return (last != null && !signIn.at().isAfter(last))
        || (signIn.origin() != null
            && sessions.contains(new Session(signIn.identity().issuer(), signIn.origin())));
  }

  private boolean knows(EndedSignIn ended) {
    return switch (ended) {
      case Session session -> sessions.contains(session);
      case UpTo one -> {
        Instant last = upTo.get(one.identity());
        yield last != null && !one.at().isAfter(last);
      }
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
