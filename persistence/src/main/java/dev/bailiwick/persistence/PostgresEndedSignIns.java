package dev.bailiwick.persistence;

import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.user.Identity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Ended sign-ins on PostgreSQL. */
@Singleton
final class PostgresEndedSignIns implements EndedSignIns {

  private final EndedSignInTable table;

  PostgresEndedSignIns(EndedSignInTable table) {
    this.table = table;
  }

  @Override
  public void add(EndedSignIn ended, Instant notedAt) {
    switch (ended) {
      case Session session ->
          table.add(session.issuer(), "session", session.origin(), null, notedAt);
      case UpTo(Identity who, Instant at) ->
          table.add(who.issuer(), "up_to", who.subject(), at, notedAt);
    }
  }

  @Override
  public List<EndedSignIn> notedSince(Instant notedAt) {
    return table.notedSince(notedAt).stream().map(PostgresEndedSignIns::ended).toList();
  }

  @Override
  public void forget(Instant notedBefore) {
    table.forget(notedBefore);
  }

  private static EndedSignIn ended(EndedSignInTable.Row row) {
    return row.upTo() == null
        ? new Session(row.issuer(), row.name())
        : new UpTo(new Identity(row.issuer(), row.name()), row.upTo());
  }
}
