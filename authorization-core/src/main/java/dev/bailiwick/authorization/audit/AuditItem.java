package dev.bailiwick.authorization.audit;

import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing in a tenant's audit: a change of policy, or an event beside it. */
public sealed interface AuditItem {

  Instant at();

  Actor actor();

  /** What those are called today whom it names, as far as that is known. */
  Map<UUID, String> names();

  /** A row of the ledger. */
  record Change(LedgerEntry entry, Map<UUID, String> names) implements AuditItem {

    public Change {
      names = Map.copyOf(names);
    }

    @Override
    public Instant at() {
      return entry.at();
    }

    @Override
    public Actor actor() {
      return entry.actor();
    }
  }

  /** An act or a refusal. */
  record Event(AuditEvent event, Map<UUID, String> names) implements AuditItem {

    public Event {
      names = Map.copyOf(names);
    }

    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public Actor actor() {
      return event.actor();
    }
  }
}
