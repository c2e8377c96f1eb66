package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of invitations promises. */
public abstract class InvitationsContract {

  private static final Instant NOW = AuthorizationPorts.NOW;
  private static final Instant BEFORE = NOW.minusSeconds(1);
  private static final InvitationFilter ALL = InvitationFilter.all(AuthorizationPorts.NOW);

  private final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.com");
  private final WorkspaceId workspace = WorkspaceId.random();
  private UserId owner = UserId.random();
  private TenantId acme = TenantId.random();
  private TenantId neighbour = TenantId.random();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @BeforeEach
  void beginTenants() {
    owner = ports().core().newUser();
    acme = aTenant().withOwner(owner).withWorkspace(workspace, null).begin(ports().core());
    neighbour = aTenant().begin(ports().core());
  }

  @Test
  void anInvitationComesBackAsItWasAdded() {
    Invitation added = added(acme, everyScope());
    assertEquals(Optional.of(added), find(added));
    assertEquals(Optional.empty(), find(invitation(acme, everyScope())));
  }

  @Test
  void theNeighbourSeesNone() {
    Invitation added = added(acme, everyScope());
    Page.Request all = new Page.Request(null, 10);
    assertEquals(
        Optional.empty(),
        ports().in(neighbour, () -> ports().invitations().find(acme, added.id())));
    assertEquals(
        Optional.empty(),
        ports().in(neighbour, () -> ports().invitations().find(neighbour, added.id())));
    assertEquals(
        List.of(), ports().in(neighbour, () -> ports().invitations().list(acme, ALL, all)).items());
  }

  @Test
  void oneForTheNeighbourIsRefused() {
    Invitation foreign = invitation(neighbour, List.of());
    assertThrows(
        RuntimeException.class, () -> ports().in(acme, () -> ports().invitations().add(foreign)));
  }

  @Test
  void pagesFollowOneAnotherById() {
    List<Invitation> all = Stream.generate(() -> added(acme, everyScope())).limit(3).toList();
    Page<Invitation> first = list(new Page.Request(null, 2));
    Page<Invitation> second = list(new Page.Request(first.next(), 2));
    assertEquals(
        all.stream().sorted(Comparator.comparing(each -> each.id().toString())).toList(),
        Stream.of(first, second).flatMap(page -> page.items().stream()).toList());
    assertEquals(null, second.next());
  }

  @Test
  void everyTokenOpensItsInvitation() {
    InvitationAddress added = address(added(acme, everyScope()));
    InvitationToken first = token(added);
    InvitationToken second = token(added);
    assertEquals(Optional.of(added), byToken(first));
    assertEquals(Optional.of(added), byToken(second));
    assertEquals(Optional.empty(), byToken(InvitationToken.mint(new Random())));
  }

  @Test
  void whatWaitsForAnAddressIsFoundInEveryTenant() {
    InvitationAddress here = address(added(acme, everyScope()));
    InvitationAddress there = address(added(neighbour, List.of()));
    List<InvitationAddress> both =
        Stream.of(here, there)
            .sorted(Comparator.comparing(address -> address.tenant().toString()))
            .toList();
    assertEquals(both, pending());
    ports().in(acme, () -> ports().invitations().accepted(here, owner));
    assertEquals(List.of(there), pending());
    ports().in(neighbour, () -> ports().invitations().revoked(there));
    assertEquals(List.of(), pending());
  }

  @Test
  void whatIsAcceptedSaysByWhomAndKeepsItsTokens() {
    Invitation added = added(acme, everyScope());
    InvitationToken token = token(address(added));
    ports().in(acme, () -> ports().invitations().accepted(address(added), owner));
    assertEquals(Optional.of(ended(added, Status.ACCEPTED, owner)), find(added));
    assertEquals(Optional.of(address(added)), byToken(token));
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    Invitation added = added(acme, everyScope());
    ports().in(acme, () -> ports().invitations().revoked(address(added)));
    ports().in(acme, () -> ports().invitations().accepted(address(added), owner));
    assertEquals(Optional.of(ended(added, Status.REVOKED, null)), find(added));
  }

  @Test
  void theListIsOfWhatTheFilterAdmits() {
    Invitation open = added(acme, everyScope());
    Invitation over = added(acme, everyScope());
    ports().in(acme, () -> ports().invitations().revoked(address(over)));
    Instant later = open.expiresAt();
    assertEquals(List.of(open.id()), ids(new InvitationFilter(Status.PENDING, null, NOW)));
    assertEquals(List.of(over.id()), ids(new InvitationFilter(Status.REVOKED, email, NOW)));
    assertEquals(List.of(open.id()), ids(new InvitationFilter(Status.EXPIRED, null, later)));
    assertEquals(List.of(), ids(new InvitationFilter(Status.PENDING, null, later)));
    EmailAddress other = new EmailAddress("other@example.com");
    assertEquals(List.of(), ids(new InvitationFilter(null, other, NOW)));
  }

  @Test
  void aNewLetterEndsTheTokensOfOlderOnes() {
    InvitationAddress added = address(added(acme, everyScope()));
    InvitationToken old = token(added);
    Instant at = NOW.plusSeconds(60);
    assertEquals(1, ports().in(acme, () -> ports().invitations().lettersSince(acme, BEFORE)));
    assertEquals(0, ports().in(acme, () -> ports().invitations().lettersSince(acme, NOW)));
    ports().in(acme, () -> ports().invitations().delivered(added, Delivery.FAILED));
    assertEquals(Delivery.FAILED, found(added).delivery());
    ports().in(acme, () -> ports().invitations().relettered(added, at));
    assertEquals(Optional.empty(), byToken(old));
    assertEquals(Delivery.WAITING, found(added).delivery());
    assertEquals(at, found(added).letterAt());
    assertEquals(1, ports().in(acme, () -> ports().invitations().lettersSince(acme, NOW)));
  }

  @Test
  void whatIsVoidIsNoLongerPending() {
    Invitation added = added(acme, everyScope());
    assertEquals(List.of(added), ports().in(acme, () -> ports().invitations().pending(acme)));
    ports().in(acme, () -> ports().invitations().voided(address(added)));
    assertEquals(Optional.of(ended(added, Status.VOID, null)), find(added));
    assertEquals(List.of(), ports().in(acme, () -> ports().invitations().pending(acme)));
    assertEquals(List.of(), pending());
  }

  @Test
  void aGuestsStayComesBackAsItWasAdded() {
    Invitation guest =
        new Invitation(
            InvitationId.random(),
            acme,
            email,
            everyScope(),
            NOW.plusSeconds(90),
            Subject.of(owner),
            NOW,
            NOW.plusSeconds(60),
            Status.PENDING,
            null,
            NOW,
            Delivery.SENT);
    ports().in(acme, () -> ports().invitations().add(guest));
    assertEquals(Optional.of(guest), find(guest));
  }

  private List<InvitationId> ids(InvitationFilter filter) {
    Page.Request all = new Page.Request(null, 10);
    return ports().in(acme, () -> ports().invitations().list(acme, filter, all)).items().stream()
        .map(Invitation::id)
        .toList();
  }

  private Invitation found(InvitationAddress address) {
    return ports()
        .in(acme, () -> ports().invitations().find(acme, address.invitation()))
        .orElseThrow();
  }

  @Test
  void anInvitationLiesWhereItsGrantsAre() {
    Invitation there = added(acme, List.of(grant(new Scope.OnWorkspace(workspace))));
    Invitation wide = added(acme, everyScope());
    assertEquals(new Location.InWorkspace(workspace.toString()), locate("bw.invitation", there));
    assertEquals(new Location.OnTenant(), locate("bw.invitation", wide));
    assertEquals(new Location.Nowhere(), locate("bw.domain", wide));
    assertEquals(new Location.Nowhere(), locate("bw.invitation", invitation(acme, List.of())));
  }

  private Location locate(String type, Invitation invitation) {
    return ports().locations().locate(acme, new Reference(type, invitation.id().toString()));
  }

  private List<GrantTerms> everyScope() {
    return List.of(
        grant(new Scope.OnWorkspace(workspace)),
        grant(new Scope.OnTenant()),
        grant(new Scope.OnResource(new Reference("document", "42"))));
  }

  private static GrantTerms grant(Scope on) {
    return new GrantTerms(BuiltInRoles.WORKSPACE_EDITOR, on, AuthorizationPorts.NOW);
  }

  private Invitation added(TenantId tenant, List<GrantTerms> grants) {
    Invitation invitation = invitation(tenant, grants);
    ports().in(tenant, () -> ports().invitations().add(invitation));
    return invitation;
  }

  private Invitation invitation(TenantId tenant, List<GrantTerms> grants) {
    return new Invitation(
        InvitationId.random(),
        tenant,
        email,
        grants,
        Subject.of(owner),
        AuthorizationPorts.NOW,
        AuthorizationPorts.NOW.plus(Duration.ofDays(1)),
        Status.PENDING,
        null);
  }

  private static Invitation ended(Invitation was, Status status, @Nullable UserId by) {
    return new Invitation(
        was.id(),
        was.tenant(),
        was.email(),
        was.grants(),
        was.invitedBy(),
        was.createdAt(),
        was.expiresAt(),
        status,
        by);
  }

  private static InvitationAddress address(Invitation invitation) {
    return new InvitationAddress(invitation.tenant(), invitation.id());
  }

  private InvitationToken token(InvitationAddress address) {
    InvitationToken token = InvitationToken.mint(new Random());
    ports().in(address.tenant(), () -> ports().invitations().addToken(address, token));
    return token;
  }

  private Optional<Invitation> find(Invitation invitation) {
    return ports().in(acme, () -> ports().invitations().find(acme, invitation.id()));
  }

  private Page<Invitation> list(Page.Request wanted) {
    return ports().in(acme, () -> ports().invitations().list(acme, ALL, wanted));
  }

  private Optional<InvitationAddress> byToken(InvitationToken token) {
    return ports().global(() -> ports().invitations().byToken(token));
  }

  private List<InvitationAddress> pending() {
    return ports().global(() -> ports().invitations().pendingFor(email));
  }
}
