package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.ledger.Commitment;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.PersonalValues;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised to a person who is to be erased, and to everybody else. */
public abstract class PersonalValuesContract {

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  /** The port under test. */
  protected abstract PersonalValues personalValues();

  @Test
  void onePersonsValuesAreGoneAndNobodyElses() {
    UserId rick = ports().newUser();
    UserId morty = ports().newUser();
    TenantId acme = tenantOf(rick, morty);
    TenantId globex = tenantOf(rick, morty);
    assertEquals(1, personalValues().erase(acme, rick));
    assertEquals(List.of("Acme", "external-" + morty), values(acme));
    assertEquals(3, values(globex).size());
    assertEquals(0, personalValues().erase(acme, rick));
    assertEquals(0, personalValues().erase(acme, ports().newUser()));
  }

  @Test
  void theRowsStayAsTheyWere() {
    UserId rick = ports().newUser();
    TenantId tenant = tenantOf(rick, ports().newUser());
    List<String> before = entries(tenant).stream().map(LedgerEntry::canonical).toList();
    personalValues().erase(tenant, rick);
    assertEquals(before, entries(tenant).stream().map(LedgerEntry::canonical).toList());
    LedgerHead head = LedgerHead.NONE;
    for (LedgerEntry entry : entries(tenant)) {
      assertTrue(entry.follows(head));
      head = entry.head();
    }
  }

  private TenantId tenantOf(UserId one, UserId other) {
    TenantId tenant = aTenant().begin(ports());
    ports().append(tenant, added(one), added(other));
    return tenant;
  }

  private static MemberAdded added(UserId user) {
    return new MemberAdded(user, new Personal("external-" + user));
  }

  private List<String> values(TenantId tenant) {
    return entries(tenant).stream()
        .flatMap(entry -> entry.commitments().stream())
        .map(Commitment::value)
        .sorted()
        .toList();
  }

  private List<LedgerEntry> entries(TenantId tenant) {
    return ports().transactions().inTenant(tenant, () -> ports().ledger().entries(tenant));
  }
}
