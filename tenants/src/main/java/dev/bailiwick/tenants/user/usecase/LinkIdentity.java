package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.LinkCode;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.port.Tenants;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes the identity that somebody signed in with one more of the user whose code they send: both
 * are proven by a sign-in of their own, and no e-mail address plays a part. The user that the
 * identity had before must be empty, and ends.
 */
public final class LinkIdentity {

  private final Transactions transactions;
  private final Users users;
  private final LinkCodes codes;
  private final Tenants tenants;
  private final DenyList denyList;
  private final WhenIdentitySynced whenSynced;
  private final InstantSource clock;
  private final Acts acts;

  public LinkIdentity(
      Transactions transactions,
      Users users,
      LinkCodes codes,
      Tenants tenants,
      DenyList denyList,
      WhenIdentitySynced whenSynced,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.users = users;
    this.codes = codes;
    this.tenants = tenants;
    this.denyList = denyList;
    this.whenSynced = whenSynced;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Links; whoever signed in with that identity signs in once more, and then is who they now are.
   *
   * @return the user with all of their identities
   * @throws Refusal where the code is used or over, or the caller's user is not empty
   */
  public User link(Person by, LinkCode code) {
    Instant now = clock.instant();
    return transactions.global(
        () -> {
          UserId to = codes.take(code, now).orElseThrow(LinkIdentity::over);
          if (to.equals(by.user())) {
            throw Refusal.conflict(
                "same_user", "This code is your own; send it signed in with the other identity.");
          }
          lockInOrder(by.user(), to);
          User linked =
              link(empty(by.user()), enabled(users.find(to).orElseThrow(LinkIdentity::over)));
          // whoever the identity was before is no more
          acts.note(
              TenantId.SYSTEM, Subject.of(linked.id()), "identity_linked", linked.reference());
          return linked;
        });
  }

  private User link(User left, User to) {
    Identity identity = left.identities().getFirst().identity();
    users.link(identity, to.id());
    users.remove(left.id());
    denyList.end(new EndedSignIn.UpTo(identity, clock.instant()));
    User linked = users.find(to.id()).orElseThrow();
    whenSynced.synced(linked);
    return linked;
  }

  /** Two who link each other at once wait for one another in the same order. */
  private void lockInOrder(UserId one, UserId other) {
    boolean isFirst = one.value().compareTo(other.value()) < 0;
    users.lock(isFirst ? one : other);
    users.lock(isFirst ? other : one);
  }

  private User empty(UserId id) {
    User user = enabled(users.find(id).orElseThrow(Refusal::absent));
    if (user.identities().size() != 1) {
      throw Refusal.conflict(
          "has_identities",
          "Whoever you are signed in as has further identities; unlink those first, or offer the"
              + " link from here.");
    }
    List<TenantId> everOf = tenants.everOf(id);
    if (!everOf.isEmpty()) {
      throw Refusal.conflict(
          "has_memberships",
          "Whoever you are signed in as belongs or belonged to "
              + Slugs.of(transactions, tenants, everOf)
              + "; offer the link from here instead.");
    }
    return user;
  }

  /** By a link nobody comes round being disabled, nor disables the other. */
  private static User enabled(User user) {
    if (!user.facts().stream().allMatch(ProviderFacts::enabled)) {
      throw Refusal.conflict(
          "identity_disabled", "An identity that has been disabled cannot be linked.");
    }
    return user;
  }

  private static Refusal over() {
    return Refusal.gone("link_code_over", "This code has been used, replaced or has expired.");
  }
}
