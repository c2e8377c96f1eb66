package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.port.Applications;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Applications as the ledger in memory left them, and their keys. */
public final class MemoryApplications implements Applications {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;
  private final MemoryTable<String, StoredKey> keys;

  public MemoryApplications(MemoryTransactions transactions, MemoryLedger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.keys = transactions.table();
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
  public void addKey(StoredKey key) {
    transactions.requireShown(key.home());
    if (!isThere(key) || !keys.add(key.prefix(), key)) {
      throw new IllegalStateException("a key of no application, or with a prefix in use");
    }
  }

  @Override
  public boolean removeKey(TenantId home, ApplicationId application, String prefix) {
    return keys(home, application).stream().anyMatch(key -> key.prefix().equals(prefix))
        && keys.remove(prefix);
  }

  private Stream<StoredKey> keysOf(TenantId home) {
    return transactions.shows(home)
        ? living().filter(key -> key.home().equals(home))
        : Stream.empty();
  }

  /** The keys of applications that are still there. */
  private Stream<StoredKey> living() {
    return keys.rows().values().stream().filter(this::isThere);
  }

  private boolean isThere(StoredKey key) {
    return ledger
        .everyTenant()
        .anyMatch(
            rows ->
                rows.tenant().equals(key.home())
                    && rows.applications().containsKey(key.application()));
  }
}
