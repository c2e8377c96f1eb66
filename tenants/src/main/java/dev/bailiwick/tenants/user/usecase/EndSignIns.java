package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.time.InstantSource;

/**
 * Ends the sign-ins of a user whom a provider has disabled or no longer has, so that their tokens
 * stop at once, and not in their tenants alone; then lets the news spread.
 */
public final class EndSignIns implements WhenIdentitySynced {

  private final DenyList denyList;
  private final InstantSource clock;
  private final WhenIdentitySynced then;

  public EndSignIns(DenyList denyList, InstantSource clock, WhenIdentitySynced then) {
    this.denyList = denyList;
    this.clock = clock;
    this.then = then;
  }

  @Override
  public void synced(User user) {
    if (!user.facts().stream().allMatch(ProviderFacts::enabled)) {
      endAll(denyList, user, clock);
    }
    then.synced(user);
  }

  /** Ends whatever this user signed in to up to now, whichever identity they did it by. */
  static void endAll(DenyList denyList, User user, InstantSource clock) {
    user.identities()
        .forEach(known -> denyList.end(new EndedSignIn.UpTo(known.identity(), clock.instant())));
  }
}
