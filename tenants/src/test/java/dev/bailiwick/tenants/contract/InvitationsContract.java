package dev.bailiwick.tenants.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the store of invitations promises. */
public abstract class InvitationsContract extends InvitationsFixture {

  private static final InvitationFilter ALL = InvitationFilter.all(AuthorizationPorts.NOW);

  @Test
  void anInvitationComesBackAsItWasAdded() {
    Invitation added = added(acme, everyScope());
    assertEquals(Optional.of(added), find(added));
    assertEquals(Optional.empty(), find(invitation(acme, everyScope())));
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

  private Page<Invitation> list(Page.Request wanted) {
    return ports().in(acme, () -> ports().invitations().list(acme, ALL, wanted));
  }
}
