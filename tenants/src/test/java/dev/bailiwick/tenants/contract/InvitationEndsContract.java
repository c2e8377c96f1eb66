package dev.bailiwick.tenants.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the store of invitations promises of how they end, and of their letters. */
public abstract class InvitationEndsContract extends InvitationsFixture {

  private static final Instant BEFORE = NOW.minusSeconds(1);

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
}
