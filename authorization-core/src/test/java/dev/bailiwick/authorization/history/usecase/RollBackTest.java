package dev.bailiwick.authorization.history.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.Skipped;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was comes back as a new version, as far as it can. */
class RollBackTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final PolicyHistory history = ground.history();
  private final RollBack rollBack =
      new RollBack(ground.policy(), history, ground.ports().resources());

  private PolicyRows rows() {
    return ground.ports().rows(acme.tenant());
  }

  private Changed<List<Skipped>> to(long version) {
    return rollBack.rollBack(acme.owner(), acme.tenant(), version);
  }

  @Test
  void grantsComeBackAndGoAgain() {
    long before = rows().version();
    Person member = acme.holding("bw.workspace_viewer", "design");
    PolicyRows with = rows();
    assertEquals(with.version() + 1, to(before).policyVersion());
    assertEquals(List.of(), rows().grantsTo(Subject.of(member.user())));
    to(with.version());
    assertEquals(with.grants(), rows().grants());
  }

  @Test
  void nothingToTurnRoundIsNoNewVersion() {
    long version = rows().version();
    assertEquals(version, to(version).policyVersion());
  }

  @Test
  void whatNamesSomebodyGoneIsLeftOut() {
    Person member = acme.holding("bw.workspace_viewer", "design");
    GrantId grant = rows().grantsTo(Subject.of(member.user())).getFirst().id();
    long version = rows().version();
    ground.take(acme.owner(), acme.tenant(), grant);
    acme.change(new MemberStatusChanged(member.user(), MemberStatus.REMOVED));
    List<Skipped> skipped = to(version).value();
    assertEquals(1, skipped.size());
    assertEquals(grant.toString(), skipped.getFirst().what().id());
  }

  @Test
  void whoHasBecomeAGuestComesBackAsNoOwner() {
    Person member = acme.holding("bw.owner", "tenant");
    long version = rows().version();
    GrantId grant = rows().grantsTo(Subject.of(member.user())).getFirst().id();
    ground.take(acme.owner(), acme.tenant(), grant);
    acme.change(new MemberExpiryChanged(member.user(), ground.now().plusSeconds(60)));
    List<Skipped> skipped = to(version).value();
    assertEquals("A guest is never an owner.", skipped.getFirst().why());
    assertEquals(List.of(), rows().grantsTo(Subject.of(member.user())));
  }

  @Test
  void anAbsentVersionAndOneBeforeTheFirstAreAbsent() {
    assertEquals("not_found", Outcome.of(() -> to(rows().version() + 1)));
    assertEquals("not_found", Outcome.of(() -> to(0)));
  }

  @Test
  void whoMayNotDoesNot() {
    Person member = acme.holding("bw.member", "tenant");
    assertEquals("forbidden", Outcome.of(() -> rollBack.rollBack(member, acme.tenant(), 1)));
  }

  @Test
  void theLastPolicyUntilATimeIsItsPolicy() {
    Instant then = ground.now();
    PolicyRows before = rows();
    ground.pass(Duration.ofMinutes(5));
    acme.holding("bw.workspace_viewer", "design");
    assertEquals(before, history.at(acme.tenant(), new AsOf.Time(then)).rows());
    assertEquals(rows(), history.at(acme.tenant(), new AsOf.Time(ground.now())).rows());
    assertEquals(
        "invalid_field",
        Outcome.of(() -> history.at(acme.tenant(), new AsOf.Time(ground.now().plusSeconds(1)))));
    assertTrue(rows().version() > before.version());
  }
}
