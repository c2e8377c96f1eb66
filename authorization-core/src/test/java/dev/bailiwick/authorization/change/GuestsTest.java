package dev.bailiwick.authorization.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A guest is never an owner, by whichever way, and a stranger once their stay has ended. */
class GuestsTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);

  private MemberExpiryChanged guest(Person member) {
    return new MemberExpiryChanged(member.user(), ground.now().plus(Duration.ofDays(9)));
  }

  private String outcome(PolicyChange change) {
    return Outcome.of(
        () -> {
          acme.change(change);
          return change;
        });
  }

  private void refused(Supplier<String> change) {
    PolicyRows before = ground.ports().rows(acme.tenant());
    assertEquals("guest_owner", change.get());
    assertEquals(before, ground.ports().rows(acme.tenant()));
  }

  @Test
  void aGuestDoesNotBecomeAnOwner() {
    Person guest = acme.member();
    acme.change(guest(guest));
    refused(() -> Outcome.of(() -> acme.give(guest, "bw.owner", "tenant")));
    assertEquals(Outcome.DONE, Outcome.of(() -> acme.give(guest, "bw.admin", "tenant")));
  }

  @Test
  void anOwnerDoesNotBecomeAGuest() {
    Person owner = acme.holding("bw.owner", "tenant");
    refused(() -> outcome(guest(owner)));
  }

  @Test
  void toAGuestWhoseStayHasEndedTheTenantLooksAbsent() {
    Person guest = acme.holding("bw.member", "tenant");
    acme.change(guest(guest));
    assertEquals("forbidden", gives(guest));
    assertEquals("forbidden", asksAboutTheOwner(guest));
    ground.pass(Duration.ofDays(9));
    assertEquals("not_found", gives(guest));
    assertEquals("not_found", asksAboutTheOwner(guest));
  }

  private String gives(Person by) {
    return Outcome.of(
        () -> ground.give(by, acme.tenant(), by.subject(), "bw.member", acme.scope("design")));
  }

  private String asksAboutTheOwner(Person by) {
    return Outcome.of(
        () -> {
          ground
              .asks()
              .ask(by, acme.tenant())
              .requireMayAskAbout(acme.owner().subject().reference());
          return by;
        });
  }

  @Test
  void aGuestDoesNotComeAmongOwners() {
    GroupId owners = GroupId.random();
    Subject group = new Subject(Subject.Kind.GROUP, owners.value());
    Person guest = acme.member();
    acme.change(guest(guest));
    acme.change(new GroupPut(owners, "Owners"));
    acme.change(new GrantAdded(new GrantTerms("bw.owner", new OnTenant(), null).to(group)));
    refused(() -> outcome(new GroupMemberAdded(owners, guest.user())));
    assertEquals(Outcome.DONE, outcome(new GroupMemberAdded(owners, acme.member().user())));
  }
}
