package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.memory.MemoryLedger.Batch;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Applications as the ledger in memory left them, and their keys. */
public final class MemoryApplications implements Applications {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;
  private final Map<String, Instant> uses = new ConcurrentHashMap<>();

  public MemoryApplications(MemoryTransactions transactions, MemoryLedger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
  }

  @Override
  public Optional<TenantId> homeOfKey(String prefix) {
    return living().filter(key -> key.prefix().equals(prefix)).map(StoredKey::home).findAny();
  }

  @Override
  public Optional<StoredKey> findKey(TenantId home, String prefix) {
    return keysOf(home).filter(key -> key.prefix().equals(prefix)).findAny();
  }

  @Override
  public List<Application> list(TenantId tenant) {
    Standing standing = ledger.standing(tenant);
    return standing.batches().stream()
        .flatMap(batch -> batch.changes().stream())
        .filter(ApplicationAdded.class::isInstance)
        .map(ApplicationAdded.class::cast)
        .filter(added -> standing.rows().applications().containsKey(added.application()))
        .map(added -> new Application(added.application(), added.home(), added.name().value()))
        .toList();
  }

  @Override
  public List<StoredKey> keys(TenantId home, ApplicationId application) {
    return keysOf(home)
        .filter(key -> key.application().equals(application))
        .sorted(Comparator.comparing(StoredKey::createdAt).thenComparing(StoredKey::prefix))
        .toList();
  }

  @Override
  public void used(TenantId home, String prefix, Instant at) {
    if (findKey(home, prefix).isPresent()) {
      uses.merge(prefix, at, (known, next) -> known.isBefore(next) ? next : known);
    }
  }

  @Override
  public Optional<TenantId> homeOfClient(Client client) {
    return ledger
        .every()
        .map(Standing::rows)
        .filter(rows -> with(rows, client).findAny().isPresent())
        .map(PolicyRows::tenant)
        .findAny();
  }

  @Override
  public Optional<ApplicationId> findClient(TenantId home, Client client) {
    return transactions.shows(home)
        ? with(ledger.standing(home).rows(), client).map(ApplicationRow::id).findAny()
        : Optional.empty();
  }

  @Override
  public boolean reserve(Client client, TenantId tenant) {
    return homeOfClient(client).isEmpty();
  }

  private static Stream<ApplicationRow> with(PolicyRows rows, Client client) {
    return rows.applications().values().stream().filter(row -> row.clients().contains(client));
  }

  private Stream<StoredKey> keysOf(TenantId home) {
    return transactions.shows(home)
        ? living().filter(key -> key.home().equals(home))
        : Stream.empty();
  }

  /** Every key that has been added and neither revoked nor ended with its application. */
  private Stream<StoredKey> living() {
    return ledger.every().flatMap(this::keys);
  }

  private Stream<StoredKey> keys(Standing standing) {
    return standing.batches().stream().flatMap(batch -> keys(standing.rows(), batch));
  }

  private Stream<StoredKey> keys(PolicyRows rows, Batch batch) {
    return batch.changes().stream()
        .filter(KeyAdded.class::isInstance)
        .map(KeyAdded.class::cast)
        .flatMap(key -> stored(rows, key, batch.entry().at()).stream());
  }

  private Optional<StoredKey> stored(PolicyRows rows, KeyAdded added, Instant at) {
    ApplicationRow application = rows.applications().get(added.application());
    ApplicationRow.Key key = application == null ? null : application.keys().get(added.prefix());
    return key == null
        ? Optional.empty()
        : Optional.of(
            new StoredKey(
                rows.tenant(),
                added.application(),
                added.prefix(),
                key.hash(),
                added.name() == null ? null : added.name().value(),
                at,
                key.expiresAt(),
                uses.get(added.prefix())));
  }
}
