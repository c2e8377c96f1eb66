package dev.bailiwick.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.tenants.port.Tenants;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Transactions that PostgreSQL itself breaks. */
final class BrokenTransactionsTest {

  private final Transactions transactions = Installation.get().bean(Transactions.class);
  private final UserTables users = Installation.get().bean(UserTables.class);
  private final UUID user = UUID.randomUUID();

  @Test
  @Tag("security-35")
  void aStatementThatFailedCannotBeSwallowed() {
    assertThrows(
        RuntimeException.class,
        () ->
            transactions.global(
                () -> {
                  users.add(user);
                  return assertThrows(RuntimeException.class, () -> users.add(user));
                }));
    assertFalse(isThere());
  }

  @Test
  void aStatementThatFailedWithinAnotherTenantLeavesNothing() {
    assertThrows(
        RuntimeException.class,
        () ->
            transactions.global(
                () -> {
                  users.add(user);
                  return transactions.inTenant(
                      TenantId.random(),
                      () -> {
                        users.add(user);
                        return user;
                      });
                }));
    assertFalse(isThere());
  }

  @Test
  void aServerThatGoesIsAnOutageAndTheNextTransactionFindsItAgain() {
    assertThrows(
        Unavailable.class,
        () ->
            transactions.global(
                () -> {
                  users.add(user);
                  endEveryConnection();
                  users.add(UUID.randomUUID());
                  return user;
                }));
    assertFalse(isThere());
  }

  private static void endEveryConnection() {
    try (Sql sql = Sql.asSuperuser()) {
      sql.run(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where usename = 'bailiwick_app' and state = 'idle in transaction'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void completionIsToldThoughTheCommitFails() {
    List<String> heard = new ArrayList<>();
    String slug = "s-" + UUID.randomUUID();
    Tenants tenants = Installation.get().bean(Tenants.class);
    assertThrows(
        RuntimeException.class,
        () ->
            transactions.global(
                () -> {
                  transactions.afterCompletion(() -> heard.add("over"));
                  // No such tenant begins, which only the commit can tell.
                  return heard.add(
                      "reserved " + tenants.reserve(slug, TenantId.random(), Instant.EPOCH));
                }));
    assertEquals(List.of("reserved true", "over"), heard);
    assertTrue(transactions.global(() -> tenants.idOf(slug, Instant.EPOCH)).isEmpty());
  }

  @Test
  void aRepositoryOutsideATransactionFailsLoudly() {
    assertThrows(RuntimeException.class, () -> users.find(user));
    assertThrows(RuntimeException.class, () -> users.add(user));
    assertFalse(isThere());
  }

  private boolean isThere() {
    Users port = Installation.get().bean(Users.class);
    return transactions.global(() -> port.find(new UserId(user))).isPresent();
  }
}
