package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.memory.MemoryLedger.Batch;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applications as the ledger in memory left them, and their keys. */
public final class MemoryApplications implements Applications {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;

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

  private Stream<StoredKey> keysOf(TenantId home) {
    return transactions.shows(home)
        ? living().filter(key -> key.home().equals(home))
        : Stream.empty();
  }

  /** Every key that has been added and neither revoked nor ended with its application. */
  private Stream<StoredKey> living() {
    return ledger.every().flatMap(MemoryApplications::keys);
  }

  private static Stream<StoredKey> keys(Standing standing) {
    return standing.batches().stream().flatMap(batch -> keys(standing.rows(), batch));
  }

  private static Stream<StoredKey> keys(PolicyRows rows, Batch batch) {
    return batch.changes().stream()
        .filter(KeyAdded.class::isInstance)
        .map(KeyAdded.class::cast)
        .filter(key -> stands(rows, key))
        .map(
            key ->
                new StoredKey(
                    rows.tenant(),
                    key.application(),
                    key.prefix(),
                    key.hash(),
                    batch.entry().at()));
  }

  private static boolean stands(PolicyRows rows, KeyAdded key) {
    ApplicationRow application = rows.applications().get(key.application());
    return application != null && application.keys().containsKey(key.prefix());
  }
}
