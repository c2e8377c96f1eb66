package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.WaitingLetter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the outbox promises; what other tests left in it is taken out first. */
public abstract class OutboxContract {

  private static final Instant NOW = AuthorizationPorts.NOW;
  private static final Instant RETRY = NOW.plusSeconds(30);

  private InvitationAddress first = new InvitationAddress(TenantId.random(), InvitationId.random());
  private InvitationAddress second = first;

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @BeforeEach
  void begin() {
    Optional<WaitingLetter> left = take(Instant.parse("2100-01-01T00:00:00Z"), NOW);
    while (left.isPresent()) {
      done(left.get());
      left = take(Instant.parse("2100-01-01T00:00:00Z"), NOW);
    }
    UserId owner = ports().core().newUser();
    TenantId tenant = aTenant().withOwner(owner).begin(ports().core());
    first = invitation(tenant, owner);
    second = invitation(tenant, owner);
  }

  @Test
  void theLongestWaitingIsTakenFirstAndOnceAtATime() {
    put(second, NOW);
    put(first, NOW.minusSeconds(1));
    assertEquals(first, take(NOW, RETRY).orElseThrow().invitation());
    assertEquals(second, take(NOW, RETRY).orElseThrow().invitation());
    assertEquals(Optional.empty(), take(NOW, RETRY));
  }

  @Test
  void whatIsNotDoneIsDueAgainLater() {
    put(first, NOW);
    WaitingLetter message = take(NOW, RETRY).orElseThrow();
    assertEquals(Optional.empty(), take(RETRY.minusSeconds(1), RETRY));
    assertEquals(
        Optional.of(message.id()), take(RETRY, RETRY.plusSeconds(30)).map(WaitingLetter::id));
  }

  @Test
  void whatIsDoneIsGone() {
    put(first, NOW);
    done(take(NOW, RETRY).orElseThrow());
    assertEquals(Optional.empty(), take(RETRY, RETRY));
  }

  @Test
  void whatIsNotDueYetWaits() {
    put(first, NOW);
    assertEquals(Optional.empty(), take(NOW.minusSeconds(1), RETRY));
  }

  @Test
  @Tag("security-35")
  void aCauseThatFailedSendsNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .in(
                    first.tenant(),
                    () -> {
                      ports().outbox().put(first, NOW);
                      throw new IllegalArgumentException("planned");
                    }));
    assertEquals(Optional.empty(), take(NOW, RETRY));
  }

  @Test
  void theSameInvitationWaitsOnce() {
    put(first, NOW);
    WaitingLetter one = take(NOW, RETRY).orElseThrow();
    put(first, NOW);
    WaitingLetter another = take(NOW, RETRY).orElseThrow();
    assertNotEquals(one.id(), another.id());
    assertEquals(one.invitation(), another.invitation());
    assertEquals(Optional.empty(), take(RETRY.minusSeconds(1), RETRY));
  }

  @Test
  void attemptsAreCountedAndALetterCanBePutOff() {
    put(first, NOW);
    WaitingLetter once = take(NOW, RETRY).orElseThrow();
    assertEquals(1, once.attempt());
    ports().global(() -> ports().outbox().postpone(once.id(), RETRY.plusSeconds(30)));
    assertEquals(Optional.empty(), take(RETRY, RETRY));
    assertEquals(2, take(RETRY.plusSeconds(30), RETRY).orElseThrow().attempt());
  }

  private InvitationAddress invitation(TenantId tenant, UserId owner) {
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            tenant,
            new EmailAddress("eve@example.com"),
            List.of(),
            Subject.of(owner),
            NOW,
            RETRY,
            Status.PENDING,
            null);
    ports().in(tenant, () -> ports().invitations().add(invitation));
    return new InvitationAddress(tenant, invitation.id());
  }

  private void put(InvitationAddress address, Instant at) {
    ports().in(address.tenant(), () -> ports().outbox().put(address, at));
  }

  private Optional<WaitingLetter> take(Instant now, Instant retryAt) {
    return ports().global(() -> ports().outbox().take(now, retryAt));
  }

  private void done(WaitingLetter message) {
    ports().global(() -> ports().outbox().done(message.id()));
  }
}
