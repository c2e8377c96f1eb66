package dev.bailiwick.authorization.decision;

import static dev.bailiwick.authorization.policy.APolicy.everywhere;
import static dev.bailiwick.authorization.policy.APolicy.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is answered, and of several reasons which one. */
class DecisionsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final TenantId tenant = TenantId.random();
  private final UserId alice = UserId.random();
  private final WorkspaceId top = WorkspaceId.random();
  private final WorkspaceId below = WorkspaceId.random();
  private final WorkspaceId beside = WorkspaceId.random();

  private APolicy policy() {
    return APolicy.of(tenant).member(alice).workspace(top).workspace(below, top).workspace(beside);
  }

  private static Policy compiled(APolicy policy) {
    return Documents.compiled(policy.rows());
  }

  private static String answer(APolicy policy, String subject, String what, String workspace) {
    return Decisions.decide(
            compiled(policy), request("user", subject, what, new InWorkspace(workspace), NOW))
        .code();
  }

  private static AccessRequest request(
      String kind, String subject, String what, Location location, Instant at) {
    int colon = what.lastIndexOf(':');
    return new AccessRequest(
        AskedSubject.of(kind, subject),
        what.substring(colon + 1),
        new Reference(what.substring(0, colon), "42"),
        location,
        at);
  }

  private String aliceMay(APolicy policy, String what, WorkspaceId in) {
    return answer(policy, alice.toString(), what, in.toString());
  }

  @Test
  void membershipByItselfGrantsNothing() {
    assertEquals("not_granted", aliceMay(policy(), "document:read", top));
  }

  @Test
  void aGrantOnTheTenantReachesEverything() {
    APolicy policy = policy().grant(alice, "bw.workspace_viewer", everywhere());
    assertEquals("granted", aliceMay(policy, "document:read", below));
    assertEquals("not_granted", aliceMay(policy, "document:edit", below));
  }

  @Test
  void aGrantOnAWorkspaceReachesItAndAllBeneathAndNothingBesideOrAbove() {
    APolicy policy = policy().grant(alice, "bw.workspace_editor", on(top));
    assertEquals("granted", aliceMay(policy, "document:edit", top));
    assertEquals("granted", aliceMay(policy, "document:edit", below));
    assertEquals("not_granted", aliceMay(policy, "document:edit", beside));
    APolicy lower = policy().grant(alice, "bw.workspace_editor", on(below));
    assertEquals("not_granted", aliceMay(lower, "document:edit", top));
  }

  @Test
  void aGrantOnAResourceReachesExactlyThatOne() {
    APolicy policy = policy().grant(alice, "bw.workspace_editor", on("document", "42"));
    assertEquals("granted", aliceMay(policy, "document:edit", beside));
    APolicy other = policy().grant(alice, "bw.workspace_editor", on("document", "43"));
    assertEquals("not_granted", aliceMay(other, "document:edit", beside));
  }

  @Test
  void noWildcardReachesOurOwnTypes() {
    APolicy policy = policy().grant(alice, "bw.workspace_editor", everywhere());
    Reference workspace = new Reference("bw.workspace", top.toString());
    AccessRequest change =
        new AccessRequest(
            AskedSubject.of("user", alice.toString()),
            "change",
            workspace,
            new InWorkspace(top.toString()),
            NOW);
    assertEquals("not_granted", Decisions.decide(compiled(policy), change).code());
  }

  @Test
  void aResourceInNoWorkspaceOfThisTenantIsDenied() {
    APolicy policy = policy().grant(alice, "bw.owner", everywhere());
    assertEquals(
        "workspace_unknown", answer(policy, alice.toString(), "document:read", "elsewhere"));
    String foreign = WorkspaceId.random().toString();
    assertEquals("workspace_unknown", answer(policy, alice.toString(), "document:read", foreign));
    Decision missing =
        Decisions.decide(
            compiled(policy),
            request("user", alice.toString(), "document:read", new InWorkspace(null), NOW));
    assertEquals("workspace_unknown", missing.code());
  }

  @Test
  void theFirstReasonInOrderIsTold() {
    APolicy policy = policy();
    assertEquals("subject_unknown", answer(policy, "nobody", "none:such", "nowhere"));
    policy.status(alice, MemberStatus.DISABLED);
    assertEquals("subject_disabled", answer(policy, alice.toString(), "none:such", "nowhere"));
    policy.status(alice, MemberStatus.REMOVED);
    assertEquals("subject_removed", answer(policy, alice.toString(), "none:such", "nowhere"));
    policy.status(alice, MemberStatus.ACTIVE);
    assertEquals("unknown_permission", answer(policy, alice.toString(), "none:such", "nowhere"));
    assertEquals("unknown_permission", answer(policy, alice.toString(), "document:burn", "x"));
    assertEquals("workspace_unknown", answer(policy, alice.toString(), "document:read", "x"));
    Decision absent =
        Decisions.decide(
            compiled(policy),
            request("user", alice.toString(), "bw.grant:read", new Location.Nowhere(), NOW));
    assertEquals("unknown_resource", absent.code());
  }

  @Test
  void aGrantCountsUntilJustBeforeItsEnd() {
    APolicy policy = policy().grant(Subject.of(alice), "bw.workspace_viewer", everywhere(), NOW);
    AccessRequest atTheEnd =
        request("user", alice.toString(), "document:read", new InWorkspace(top.toString()), NOW);
    AccessRequest before =
        request(
            "user",
            alice.toString(),
            "document:read",
            new InWorkspace(top.toString()),
            NOW.minusNanos(1));
    assertEquals("grant_expired", Decisions.decide(compiled(policy), atTheEnd).code());
    assertEquals("granted", Decisions.decide(compiled(policy), before).code());
    assertEquals("not_granted", aliceMay(policy, "document:edit", top));
  }

  @Test
  void aMemberIsFoundByOurIdAndByTheExternalOne() {
    UserId rick = UserId.random();
    APolicy policy =
        policy().externalMember(rick, "rick@x").grant(rick, "bw.workspace_viewer", on(top));
    assertEquals("granted", answer(policy, "rick@x", "document:read", top.toString()));
    assertEquals("granted", answer(policy, rick.toString(), "document:read", top.toString()));
  }

  @Test
  void aUserIsNeverTakenForAnApplicationOfTheSameId() {
    ApplicationId app = new ApplicationId(alice.value());
    APolicy policy =
        policy().application(app).grant(Subject.of(app), "bw.workspace_editor", everywhere());
    assertEquals("not_granted", aliceMay(policy, "document:edit", top));
    Decision asApplication =
        Decisions.decide(
            compiled(policy),
            request(
                "application",
                alice.toString(),
                "document:edit",
                new InWorkspace(top.toString()),
                NOW));
    assertEquals("granted", asApplication.code());
    assertEquals(
        "subject_unknown",
        Decisions.decide(
                compiled(policy),
                request("group", alice.toString(), "document:edit", new Location.OnTenant(), NOW))
            .code());
  }

  @Test
  void thePermitNamesTheSameCarrierHoweverTheGrantsWereAdded() {
    Grant first = grant("00000000-0000-4000-8000-000000000001", "bw.workspace_editor");
    Grant second = grant("00000000-0000-4000-8000-000000000002", "bw.workspace_viewer");
    APolicy oneWay = policy().with(new GrantAdded(first)).with(new GrantAdded(second));
    APolicy otherWay = policy().with(new GrantAdded(second)).with(new GrantAdded(first));
    for (APolicy policy : new APolicy[] {oneWay, otherWay}) {
      AccessRequest request =
          request("user", alice.toString(), "document:read", new InWorkspace(top.toString()), NOW);
      Carrier carrier = Decisions.carrier(compiled(policy), request);
      assertEquals(new Carrier(first.id(), "bw.workspace_editor", "*:*"), carrier);
    }
  }

  @Test
  void nothingCarriesWhatIsDenied() {
    AccessRequest request =
        request("user", alice.toString(), "document:read", new InWorkspace(top.toString()), NOW);
    assertThrows(
        IllegalArgumentException.class, () -> Decisions.carrier(compiled(policy()), request));
  }

  private Grant grant(String id, String role) {
    return new Grant(new GrantId(UUID.fromString(id)), Subject.of(alice), role, everywhere(), null);
  }
}
