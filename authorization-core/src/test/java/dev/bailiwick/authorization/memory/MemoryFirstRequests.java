package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.repeat.FirstRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** First requests in memory. */
public final class MemoryFirstRequests implements FirstRequests {

  private final MemoryTable<Key, Kept> requests;

  public MemoryFirstRequests(MemoryTransactions transactions) {
    this.requests = transactions.table();
  }

  private record Key(TenantId tenant, String text) {}

  private record Kept(FirstRequest request, Instant until) {}

  @Override
  public boolean claim(TenantId tenant, String key, FirstRequest request, Instant keptUntil) {
    List.copyOf(requests.rows().entrySet()).stream()
        .filter(row -> row.getKey().tenant().equals(tenant))
        .filter(row -> !request.at().isBefore(row.getValue().until()))
        .forEach(row -> requests.remove(row.getKey()));
    return requests.add(new Key(tenant, key), new Kept(request, keptUntil));
  }

  @Override
  public Optional<FirstRequest> find(TenantId tenant, String key) {
    return Optional.ofNullable(requests.get(new Key(tenant, key))).map(Kept::request);
  }

  @Override
  public void answer(TenantId tenant, String key, String answer) {
    Kept kept = requests.get(new Key(tenant, key));
    if (kept != null) {
      FirstRequest first = kept.request();
      requests.put(
          new Key(tenant, key),
          new Kept(new FirstRequest(first.fingerprint(), first.at(), answer), kept.until()));
    }
  }

  @Override
  public void release(TenantId tenant, String key) {
    requests.remove(new Key(tenant, key));
  }
}
