package dev.bailiwick.tenants.invitation.usecase;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirements 33 and 34: an invitation is used once, by whom it is for, while it can be given. */
@Tag("security-33")
class AcceptInvitationTest {

  private static final int ACCEPTS = 100;
  private static final int THREADS = 16;

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Person ann = house.signsIn("ann");

  private Invitation invited(Caller by) {
    return house.invites(by, tenant, "ann", "bw.workspace_editor", acme.scope("design"));
  }

  private InvitationToken token() {
    invited(acme.owner());
    return house.mailed();
  }

  private String accepts(Person by, InvitationToken token) {
    return Outcome.of(() -> house.accepts(by, token));
  }

  private PolicyRows rows() {
    return house.ports().core().rows(tenant);
  }

  @Test
  void whoeverAcceptsIsAMemberWithItsGrants() {
    InvitationId invitation = invited(acme.owner()).id();
    Changed<TenantId> accepted = house.accepts(ann, house.mailed());
    assertEquals(new Changed<>(tenant, 2), accepted);
    assertEquals(MemberStatus.ACTIVE, house.status(tenant, ann));
    GrantTerms terms = new GrantTerms("bw.workspace_editor", acme.scope("design"), null);
    assertEquals(1, rows().grantsTo(ann.subject()).size());
    assertTrue(terms.sameAs(rows().grantsTo(ann.subject()).getFirst()));
    assertEquals(Status.ACCEPTED, house.invitation(tenant, invitation).status());
    assertEquals(ann.user(), house.invitation(tenant, invitation).acceptedBy());
  }

  @Test
  void itIsForTheVerifiedAddressAlone() {
    InvitationToken token = token();
    Person bob = house.signsIn("bob");
    Provider provider = house.provider();
    Person impostor =
        house.syncs(provider.says("impostor", new ProviderFacts(Provider.address("ann"), false)));
    Person neverAsked = house.ground().someone();
    for (Person other : List.of(bob, impostor, neverAsked)) {
      assertEquals("invitation_for_another", accepts(other, token));
    }
    house.syncs(provider.unverified("ann"));
    assertEquals("invitation_for_another", accepts(ann, token));
    assertEquals(1, rows().version());
  }

  @Test
  void anUnknownTokenOpensNothing() {
    token();
    assertEquals("not_found", accepts(ann, InvitationToken.mint(new Random())));
  }

  @Test
  void itEndsWithItsTime() {
    InvitationToken token = token();
    house.ground().pass(Duration.ofDays(7).minusMillis(1));
    InvitationToken late = token();
    house.ground().pass(Duration.ofMillis(1));
    assertEquals("invitation_over", accepts(ann, token));
    assertEquals(1, rows().version());
    assertEquals(Outcome.DONE, accepts(ann, late));
  }

  @Test
  void whatWasTakenBackOpensNothing() {
    InvitationId invitation = invited(acme.owner()).id();
    InvitationToken token = house.mailed();
    house.takesBack(acme.owner(), tenant, invitation);
    assertEquals("invitation_over", accepts(ann, token));
    assertFalse(rows().members().containsKey(ann.user()));
  }

  @Test
  void thatTheSamePersonAcceptsAgainIsASuccessAndChangesNothing() {
    InvitationToken token = token();
    assertEquals(house.accepts(ann, token), house.accepts(ann, token));
    assertEquals(2, rows().version());
  }

  @Test
  void onceUsedItIsOverForAnotherThoughTheyProveTheSameAddress() {
    InvitationToken token = token();
    house.accepts(ann, token);
    Person twin =
        house.syncs(
            house.provider().says("twin", new ProviderFacts(Provider.address("ann"), true)));
    assertEquals("invitation_over", accepts(twin, token));
    assertEquals("invitation_for_another", accepts(house.signsIn("bob"), token));
    acme.change(new MemberAdded(twin.user(), null));
    assertEquals("invitation_over", accepts(twin, token));
    assertEquals(3, rows().version());
  }

  @Test
  void onceUsedItDoesNotBringBackWhoWasRemoved() {
    InvitationToken token = token();
    house.accepts(ann, token);
    house.removes(acme.owner(), tenant, ann.user());
    assertEquals("invitation_over", accepts(ann, token));
    assertEquals(MemberStatus.REMOVED, house.status(tenant, ann));
  }

  @Test
  void aNewOneBringsBackWhoWasRemovedWithNothingElse() {
    acme.change(new MemberAdded(ann.user(), null));
    acme.give(ann, "bw.admin", "tenant");
    house.removes(acme.owner(), tenant, ann.user());
    assertEquals(Outcome.DONE, accepts(ann, token()));
    assertEquals(MemberStatus.ACTIVE, house.status(tenant, ann));
    assertEquals(
        List.of("bw.workspace_editor"),
        rows().grantsTo(ann.subject()).stream().map(grant -> grant.role()).toList());
  }

  @Test
  void itDoesNotBringBackWhoIsDisabled() {
    house.accepts(ann, token());
    house.disables(acme.owner(), tenant, ann.user());
    house.invites(acme.owner(), tenant, "ann", "bw.member", acme.scope("tenant"));
    assertEquals("disabled", accepts(ann, house.mailed()));
    assertEquals(MemberStatus.DISABLED, house.status(tenant, ann));
  }

  @Test
  void whatTheyHoldAlreadyIsNotGivenTwice() {
    house.accepts(ann, token());
    assertEquals(new Changed<>(tenant, 2), house.accepts(ann, token()));
    assertEquals(1, rows().grantsTo(ann.subject()).size());
  }

  @Test
  @Tag("security-34")
  void itDiesWhenItsInviterCanNoLongerGiveIt() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    invited(lead);
    InvitationToken token = house.mailed();
    house.ground().take(acme.owner(), tenant, rows().grantsTo(lead.subject()).getFirst().id());
    assertEquals("invitation_void", accepts(ann, token));
    acme.give(lead, "bw.workspace_admin", "ui");
    assertEquals("invitation_void", accepts(ann, token));
    acme.give(lead, "bw.workspace_editor", "tenant");
    assertEquals("invitation_void", accepts(ann, token));
    assertFalse(rows().members().containsKey(ann.user()));
    acme.give(lead, "bw.workspace_admin", "design");
    assertEquals("invitation_void", accepts(ann, token), "it does not come back with the right");
  }

  @Test
  @Tag("security-34")
  void itDiesWithWhoeverIsDemotedRemovedOrDisabled() {
    Person admin = acme.holding("bw.admin", "tenant");
    acme.give(admin, "bw.owner", "tenant");
    house.invites(admin, tenant, "ann", "bw.owner", acme.scope("tenant"));
    InvitationToken token = house.mailed();
    rows().grantsTo(admin.subject()).stream()
        .filter(grant -> grant.role().equals("bw.owner"))
        .forEach(grant -> house.ground().take(acme.owner(), tenant, grant.id()));
    assertEquals("invitation_void", accepts(ann, token));
    invited(admin);
    InvitationToken asAdmin = house.mailed();
    house.disables(acme.owner(), tenant, admin.user());
    assertEquals("invitation_void", accepts(ann, asAdmin));
    house.removes(acme.owner(), tenant, admin.user());
    assertEquals("invitation_void", accepts(ann, asAdmin));
  }

  @Test
  @Tag("security-34")
  void itDiesWhenWhatItsInviterHoldsExpires() {
    Person lead =
        acme.holding("bw.admin", "tenant", house.ground().now().plus(Duration.ofHours(2)));
    house.invites(
        lead,
        tenant,
        "ann",
        "bw.member",
        acme.scope("tenant"),
        house.ground().now().plus(Duration.ofHours(1)));
    InvitationToken token = house.mailed();
    house.ground().pass(Duration.ofHours(2));
    assertEquals("invitation_void", accepts(ann, token));
  }

  @Test
  void ofAHundredAcceptsAtOnceOneHasAnEffect() throws Exception {
    InvitationToken token = token();
    Callable<Changed<TenantId>> accept = () -> house.accepts(ann, token);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Changed<TenantId>> accepted : threads.invokeAll(nCopies(ACCEPTS, accept))) {
        assertEquals(new Changed<>(tenant, 2), accepted.get());
      }
    }
    assertEquals(1, rows().grantsTo(ann.subject()).size());
  }
}
