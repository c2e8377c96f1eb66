package dev.bailiwick.verification.oracle;

import static dev.bailiwick.verification.oracle.Acme.NOW;
import static dev.bailiwick.verification.oracle.RolesTest.deny;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.verification.oracle.Role.Entry;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Status;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  private static final Instant PAST = NOW.minusSeconds(1);
  private static final Instant FUTURE = NOW.plusSeconds(1);

  private final Acme acme = new Acme();

  @BeforeEach
  void rolesWithConditions() {
    acme.role("if_true", new Entry("report", "*", false, Trees.TRUE));
    acme.role("if_false", new Entry("report", "*", false, Trees.FALSE));
    acme.role("if_unknown", new Entry("report", "*", false, Trees.UNKNOWN));
    acme.role("never", deny("report", "*"));
    acme.role("not_if_false", new Entry("report", "*", true, Trees.FALSE));
    acme.role("not_if_unknown", new Entry("report", "*", true, Trees.UNKNOWN));
    acme.role("barred", Entry.allow("report", "*"), deny("report", "edit"));
  }

  @Test
  void nothingGrantedIsDenied() {
    assertEquals("not_granted", read());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"never, bw.tenant", "never, report:1", "not_if_unknown, report:1"})
  void anyApplicableDenyWinsWhateverItsLevel(String role, String on) {
    acme.group("team", "alice");
    acme.grant("user:alice", "bw.owner", "bw.tenant").grant("user:alice", "reader", "report:1");
    assertEquals("granted", read());

    acme.grant("group:team", role, on);
    assertEquals("denied", read());
  }

  @Test
  void aDenyThatDoesNotReachOrIsFalseDeniesNothing() {
    acme.grant("user:alice", "reader", "bw.tenant").grant("user:alice", "never", "report:2");
    acme.grant("user:alice", "not_if_false", "bw.tenant");
    acme.grant("user:alice", "never", "bw.tenant", null, Trees.FALSE);
    acme.grant("user:bob", "never", "bw.tenant");

    assertEquals("granted", read());
  }

  @Test
  void anUnknownConditionOfTheGrantItselfDeniesToo() {
    acme.grant("user:alice", "reader", "bw.tenant");
    acme.grant("user:alice", "never", "bw.tenant", null, Trees.UNKNOWN);

    assertEquals("denied", read());
  }

  @Test
  void anAllowNeedsBothItsConditionsTrue() {
    acme.grant("user:alice", "if_true", "report:1", null, Trees.TRUE);
    acme.grant("user:alice", "if_true", "report:2", null, Trees.UNKNOWN);
    acme.grant("user:alice", "if_unknown", "report:3", null, Trees.TRUE);
    acme.grant("user:alice", "if_false", "report:4");

    assertEquals("granted", read("report:1"));
    assertEquals("condition_not_met", read("report:2"));
    assertEquals("condition_not_met", read("report:3"));
    assertEquals("condition_not_met", read("report:4"));
  }

  @Test
  void aGrantCountsWhileTheInstantIsBeforeItsEnd() {
    acme.grant("user:alice", "reader", "bw.tenant", FUTURE, null);

    assertEquals("granted", acme.ask("user:alice", "read", "report:1").code());
    assertEquals("grant_expired", acme.ask("user:alice", "read", "report:1").at(FUTURE).code());
  }

  @Test
  void anExpiredGrantNeitherAllowsNorDenies() {
    acme.grant("user:alice", "reader", "bw.tenant");
    acme.grant("user:alice", "never", "bw.tenant", NOW, null);

    assertEquals("granted", read());
  }

  @Test
  void anExpiredGrantIsToldOnlyWhereItWouldHavePermitted() {
    acme.grant("user:alice", "if_unknown", "report:1", PAST, null);
    acme.grant("user:alice", "reader", "report:2", PAST, null);
    acme.grant("user:alice", "if_false", "report:2");
    acme.grant("user:alice", "if_true", "report:3", PAST, null);
    acme.grant("user:alice", "never", "report:3");
    acme.grant("user:alice", "barred", "report:4", PAST, null);

    assertEquals("not_granted", read("report:1"));
    assertEquals("grant_expired", read("report:2"));
    assertEquals("denied", read("report:3"));
    assertEquals("grant_expired", read("report:4"));
    assertEquals("not_granted", acme.ask("user:alice", "edit", "report:4").code());
  }

  @Test
  void aFeatureIsOfThePlanUnlessTheTenantHasAWordOfItsOwn() {
    acme.registered("document", "d", "design", Map.of())
        .grant("user:alice", "bw.owner", "bw.tenant");

    assertEquals("feature_not_in_plan", share());
    assertEquals("granted", acme.ask("user:alice", "read", "document:d").code());
    acme.plan("free", Map.of());
    assertEquals("feature_not_in_plan", share());
    acme.plan("pro", Map.of());
    assertEquals("granted", share());
    acme.plan("pro", Map.of("sharing", false));
    assertEquals("feature_not_in_plan", share());
    acme.plan("free", Map.of("sharing", true));
    assertEquals("granted", share());
  }

  @Test
  void aSuspendedTenantIsClosedButForItsOwnersReadAndExport() {
    owners().status(Status.SUSPENDED, null);

    assertEquals("granted", onTenant("user:alice", "read"));
    assertEquals("granted", onTenant("user:alice", "export"));
    assertEquals("tenant_suspended", onTenant("user:alice", "restore"));
    assertEquals("tenant_suspended", onTenant("user:ann", "read"));
    assertEquals("tenant_suspended", onTenant("user:old", "read"));
    assertEquals("tenant_suspended", onTenant("user:mallory", "read"));
    assertEquals("tenant_suspended", read());
  }

  @Test
  void aDeletedTenantIsClosedButForItsOwnersInTheGracePeriod() {
    owners().status(Status.DELETED, FUTURE);

    assertEquals("granted", onTenant("user:alice", "read"));
    assertEquals("granted", onTenant("user:alice", "restore"));
    assertEquals("tenant_deleted", onTenant("user:alice", "export"));
    assertEquals("tenant_deleted", onTenant("user:ann", "read"));
    acme.status(Status.DELETED, NOW);
    assertEquals("tenant_deleted", onTenant("user:alice", "restore"));
    acme.status(Status.DELETED, null);
    assertEquals("tenant_deleted", onTenant("user:alice", "restore"));
  }

  /** Each row has every fault of the rows beneath it. */
  @ParameterizedTest(name = "{0} {1} {2} in {3}: {4}")
  @CsvSource({
    "user:mallory, fly, document:none, elsewhere, subject_unknown",
    "user:gone, fly, document:none, elsewhere, subject_removed",
    "user:off, fly, document:none, elsewhere, subject_disabled",
    "user:alice, fly, document:none, elsewhere, unknown_permission",
    "user:alice, read, unheard:of, elsewhere, unknown_permission",
    "user:alice, share, document:none, elsewhere, unknown_resource",
    "user:alice, share, document:lost, elsewhere, workspace_unknown",
    "user:alice, share, document:stale, elsewhere, workspace_archived",
    "user:alice, share, document:d, elsewhere, feature_not_in_plan",
    "user:alice, edit, document:d, elsewhere, denied"
  })
  void theFirstReasonThatAppliesIsTold(
      String who, String action, String resource, String workspace, String code) {
    acme.member("gone", Membership.REMOVED, Map.of()).member("off", Membership.DISABLED, Map.of());
    acme.registered("document", "d", "design", Map.of());
    acme.registered("document", "stale", "attic", Map.of());
    acme.registered("document", "lost", "elsewhere", Map.of());
    acme.role("closed", deny("document", "*"));
    acme.grant("user:alice", "closed", "bw.tenant").grant("user:alice", "bw.owner", "bw.tenant");

    assertEquals(code, acme.ask(who, action, resource).in(workspace).code());
    acme.status(Status.SUSPENDED, null);
    assertEquals("tenant_suspended", acme.ask(who, action, resource).in(workspace).code());
  }

  private Acme owners() {
    acme.member("ann", Membership.ACTIVE, Map.of()).member("old", Membership.ACTIVE, Map.of());
    acme.grant("user:alice", "bw.owner", "bw.tenant").grant("user:ann", "bw.admin", "bw.tenant");
    return acme.grant("user:old", "bw.owner", "bw.tenant", PAST, null);
  }

  private String read() {
    return read("report:1");
  }

  private String read(String resource) {
    return acme.ask("user:alice", "read", resource).code();
  }

  private String share() {
    return acme.ask("user:alice", "share", "document:d").code();
  }

  private String onTenant(String who, String action) {
    return acme.ask(who, action, "bw.tenant").code();
  }
}
