package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.OpenInvitation;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Tenants;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Tells somebody what waits for the addresses that they have proven to be theirs. */
public final class OwnInvitations {

  private final Transactions transactions;
  private final Users users;
  private final Invitations invitations;
  private final Tenants tenants;
  private final InstantSource clock;

  public OwnInvitations(
      Transactions transactions,
      Users users,
      Invitations invitations,
      Tenants tenants,
      InstantSource clock) {
    this.transactions = transactions;
    this.users = users;
    this.invitations = invitations;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** What is open now, ordered by tenant. */
  public List<OpenInvitation> of(Person by) {
    Instant now = clock.instant();
    return transactions.global(
        () -> {
          User user = users.find(by.user()).orElseThrow(Refusal::absent);
          return user.verifiedEmails().stream()
              .flatMap(email -> invitations.pendingFor(email).stream())
              .flatMap(address -> open(address, now))
              .toList();
        });
  }

  private Stream<OpenInvitation> open(InvitationAddress address, Instant now) {
    return transactions.inTenant(
        address.tenant(),
        () ->
            invitations.find(address.tenant(), address.invitation()).stream()
                .filter(invitation -> invitation.openAt(now))
                .map(
                    invitation ->
                        new OpenInvitation(
                            invitation, tenants.find(address.tenant()).orElseThrow().name()))
                .toList()
                .stream());
  }
}
