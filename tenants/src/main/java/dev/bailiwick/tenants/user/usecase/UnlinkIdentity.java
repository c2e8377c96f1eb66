package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.User;
import java.time.InstantSource;

/** Gives up one of several identities; its sign-ins end, and whoever comes by it later is new. */
public final class UnlinkIdentity {

  private final Transactions transactions;
  private final Users users;
  private final DenyList denyList;
  private final WhenIdentitySynced whenSynced;
  private final InstantSource clock;
  private final Acts acts;

  public UnlinkIdentity(
      Transactions transactions,
      Users users,
      DenyList denyList,
      WhenIdentitySynced whenSynced,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.users = users;
    this.denyList = denyList;
    this.whenSynced = whenSynced;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Unlinks the caller's identity of this handle.
   *
   * @throws Refusal where it is not theirs, their last, that of this sign-in, or disabled
   */
  public User unlink(Person by, String handle) {
    return transactions.global(
        () -> {
          User user = users.lock(by.user()).orElseThrow(Refusal::absent);
          KnownIdentity known =
              user.identities().stream()
                  .filter(one -> one.identity().handle().equals(handle))
                  .findAny()
                  .orElseThrow(Refusal::absent);
          requireDispensable(by, user, known);
          acts.note(TenantId.SYSTEM, by.subject(), "identity_unlinked", user.reference());
          return without(user, known.identity());
        });
  }

  private static void requireDispensable(Person by, User user, KnownIdentity known) {
    if (user.identities().size() == 1) {
      throw Refusal.conflict("last_identity", "You could not sign in any more.");
    }
    if (known.identity().equals(by.signedInAs())) {
      throw Refusal.conflict(
          "identity_in_use", "You are signed in with this one; sign in with another first.");
    }
    if (known.facts() != null && !known.facts().enabled()) {
      // Else whoever their company has disabled would come back by an identity of their own.
      throw Refusal.conflict(
          "identity_disabled", "This one has been disabled, which unlinking would undo.");
    }
  }

  private User without(User user, Identity identity) {
    users.unlink(identity);
    denyList.end(new EndedSignIn.UpTo(identity, clock.instant()));
    User left = users.find(user.id()).orElseThrow();
    whenSynced.synced(left);
    return left;
  }
}
