package dev.bailiwick.authorization.user.usecase;

import static dev.bailiwick.authorization.user.ProviderFacts.GONE;

import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.util.Optional;
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

  public SyncIdentity(
      Transactions transactions,
      Users users,
      Inbox inbox,
      UserDirectory directory,
      WhenIdentitySynced whenSynced) {
    this.transactions = transactions;
    this.users = users;
    this.inbox = inbox;
    this.directory = directory;
    this.whenSynced = whenSynced;
  }

  /**
   * The user as they are once the event has had its effect; empty where the provider has no such
   * user, or no longer: whoever it had is disabled then.
   *
   * @throws DirectoryUnreachable where the provider does not answer; nothing is noted then, so that
   *     the event can come again
   */
  public Optional<User> sync(IdentityEvent event) {
    Optional<ProviderFacts> facts = directory.find(event.identity());
    return transactions.global(
        () -> {
          if (isRepeated(event.delivery())) {
            return users.findByIdentity(event.identity());
          }
          if (facts.isEmpty()) {
            users
                .findByIdentity(event.identity())
                .filter(known -> !GONE.equals(known.facts()))
                .ifPresent(known -> save(known, GONE));
          }
          return facts.map(known -> save(users.findOrAdd(event.identity()), known));
        });
  }

  private boolean isRepeated(@Nullable Delivery delivery) {
    return delivery != null && !inbox.accept(delivery);
  }

  private User save(User known, ProviderFacts facts) {
    User user = new User(known.id(), facts);
    users.saveFacts(user.id(), facts);
    whenSynced.synced(user);
    return user;
  }
}
