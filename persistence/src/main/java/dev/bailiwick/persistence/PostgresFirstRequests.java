package dev.bailiwick.persistence;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.repeat.FirstRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** First requests on PostgreSQL. */
@Singleton
final class PostgresFirstRequests implements FirstRequests {

  private final FirstRequestTable table;

  PostgresFirstRequests(FirstRequestTable table) {
    this.table = table;
  }

  @Override
  public boolean claim(TenantId tenant, String key, FirstRequest request, Instant keptUntil) {
    table.forget(tenant.value(), request.at());
    return table.add(tenant.value(), key, request.fingerprint(), request.at(), keptUntil) == 1;
  }

  @Override
  public Optional<FirstRequest> find(TenantId tenant, String key) {
    return table
        .find(tenant.value(), key)
        .map(row -> new FirstRequest(row.fingerprint(), row.at(), row.answer()));
  }

  @Override
  public void answer(TenantId tenant, String key, String answer) {
    table.answer(tenant.value(), key, answer);
  }

  @Override
  public void release(TenantId tenant, String key) {
    table.remove(tenant.value(), key);
  }
}
