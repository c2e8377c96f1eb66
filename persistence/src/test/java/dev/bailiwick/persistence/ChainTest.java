package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ledger that somebody went at past all privileges says so; one that lost a person stands (49).
 */
@Tag("security-49")
final class ChainTest {

  private static final int ROWS = 3;

  private final AuthorizationPorts ports = Installation.get().core();
  private final TenantId tenant = aTenant().begin(ports);

  @BeforeEach
  void append() {
    for (int i = 1; i < ROWS; i++) {
      WorkspaceId id = WorkspaceId.random();
      ports.append(tenant, new WorkspaceCreated(id, null, "w-" + id, new Personal("Secret")));
    }
    assertEquals(ROWS, verified());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger set changes = replace(changes, 'created', 'removed') where ROW",
        "update ledger set actor = 'user:somebody' where ROW",
        "update ledger set at = at + interval '1 microsecond' where ROW",
        "update ledger set hash = repeat('a', 64) where ROW",
        "delete from ledger_value where ROW; delete from ledger where ROW"
      })
  void aRowThatWasChangedOrTakenBreaksTheChain(String attack) throws SQLException {
    superuser(attack, 2);
    assertEquals(1, verified());
  }

  @Test
  void aTailThatWasCutIsBehindTheTenantsVersion() throws SQLException {
    superuser("delete from ledger_value where ROW; delete from ledger where ROW", ROWS);
    assertEquals(ROWS - 1, verified());
    assertEquals(ROWS, ports.rows(tenant).version());
  }

  @Test
  void aPersonCanBeErasedAndTheChainStands() throws SQLException {
    superuser("delete from ledger_value where ROW", 2);
    assertEquals(ROWS, verified());
    assertTrue(entries().get(1).commitments().isEmpty());
  }

  private void superuser(String attack, int version) throws SQLException {
    String row = "tenant_id = '%s' and version = %d".formatted(tenant, version);
    try (Sql sql = Sql.asSuperuser()) {
      sql.run(attack.replace("ROW", row));
    }
  }

  /** The last version up to which the chain holds. */
  private long verified() {
    LedgerHead head = LedgerHead.NONE;
    for (LedgerEntry entry : entries()) {
      if (!entry.follows(head)) {
        return head.version();
      }
      head = entry.head();
    }
    return head.version();
  }

  private List<LedgerEntry> entries() {
    return ports.transactions().inTenant(tenant, () -> ports.ledger().entries(tenant));
  }
}
