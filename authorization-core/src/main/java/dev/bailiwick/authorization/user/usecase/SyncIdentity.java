package dev.bailiwick.authorization.user.usecase;

import static dev.bailiwick.authorization.user.ProviderFacts.GONE;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the provider says of an identity: once per delivery, in any order. The facts are
 * the directory's of this moment, so that a late event cannot bring back what is no longer true.
 */
public final class SyncIdentity {

  private final Transactions transactions;
  private final Users users;
  private final Inbox inbox;
  private final UserDirectory directory;
  private final WhenIdentitySynced whenSynced;
  private final InstantSource clock;

  public SyncIdentity(
      Transactions transactions,
      Users users,
      Inbox inbox,
      UserDirectory directory,
      WhenIdentitySynced whenSynced,
      InstantSource clock) {
    this.transactions = transactions;
    this.users = users;
    this.inbox = inbox;
    this.directory = directory;
    this.whenSynced = whenSynced;
    this.clock = clock;
  }

  /**
   * The user as they are once the event has had its effect; empty where the provider has no such
   * user, or no longer: whoever it had is disabled then.
   *
   * @throws DirectoryUnreachable where the provider does not answer; nothing is noted then, so that
   *     the event can come again
   */
  public Optional<User> sync(IdentityEvent event) {
    Instant asked = clock.instant();
    Identity identity = event.identity();
    Optional<ProviderFacts> facts = directory.find(identity);
    return transactions.global(
        () -> {
          if (isRepeated(event.delivery())) {
            return users.findByIdentity(identity);
          }
          if (facts.isEmpty()) {
            users
                .findByIdentity(identity)
                .filter(known -> !GONE.equals(known.factsOf(identity)))
                .ifPresent(known -> save(identity, GONE, asked));
          }
          return facts.map(known -> save(identity, known, asked));
        });
  }

  /** Those of these that have had their effect: taking them in would ask the provider in vain. */
  public Set<Delivery> repeated(Set<Delivery> deliveries) {
    return transactions.global(() -> inbox.accepted(deliveries));
  }

  private boolean isRepeated(@Nullable Delivery delivery) {
    return delivery != null && !inbox.accept(delivery);
  }

  private User save(Identity identity, ProviderFacts facts, Instant asked) {
    User user = users.saveFacts(identity, facts, asked);
    whenSynced.synced(user);
    return user;
  }
}
