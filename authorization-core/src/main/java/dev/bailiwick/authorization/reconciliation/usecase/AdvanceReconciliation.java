package dev.bailiwick.authorization.reconciliation.usecase;

import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.UserList;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Listing;
import dev.bailiwick.authorization.reconciliation.Listing.Listed;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Place;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Stage;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries the reconciliation that is under way one page further. Whatever differs by the list is
 * asked of the directory once more, one by one, and mended by the road that events take; whoever is
 * on no list counts as gone only if the directory says so.
 */
public final class AdvanceReconciliation {

  private static final Duration HELD = Duration.ofMinutes(5);
  private static final int REST = 60;

  private final Transactions transactions;
  private final Reconciliations reconciliations;
  private final Users users;
  private final Provider provider;
  private final SyncIdentity sync;
  private final InstantSource clock;
  private final UUID holder = UUID.randomUUID();

  /** What is asked of the provider, and how fast. */
  public record Provider(UserList list, Pace pages, UserDirectory directory, Pace lookups) {

    Listing page(Place place) {
      pages.await();
      return list.page(place.issuer(), place.cursor());
    }

    @Nullable ProviderFacts find(Identity identity) {
      lookups.await();
      return directory.find(identity).orElse(null);
    }

    /** The issuer after this one; null after the last. */
    @Nullable String after(String issuer) {
      List<String> all = list.issuers();
      int next = all.indexOf(issuer) + 1;
      return next < all.size() ? all.get(next) : null;
    }
  }

  public AdvanceReconciliation(
      Transactions transactions,
      Reconciliations reconciliations,
      Users users,
      Provider provider,
      SyncIdentity sync,
      InstantSource clock) {
    this.transactions = transactions;
    this.reconciliations = reconciliations;
    this.users = users;
    this.provider = provider;
    this.sync = sync;
    this.clock = clock;
  }

  /**
   * The reconciliation as it stands after one more page; empty where none is under way, or another
   * node has it. Cut short at any moment it goes on with the same page, and finds the same.
   *
   * @throws DirectoryUnreachable where the provider does not answer
   */
  public Optional<Reconciliation> advance() {
    Instant now = clock.instant();
    return transactions
        .global(() -> reconciliations.claim(holder, now, now.plus(HELD)))
        .map(this::advance);
  }

  private Reconciliation advance(Reconciliation running) {
    Place place = running.place();
    if (place == null) {
      return running;
    }
    Reconciliation moved = go(running, place);
    Instant until = clock.instant().plus(HELD);
    transactions.global(() -> reconciliations.move(moved, holder, until));
    return moved;
  }

  private Reconciliation go(Reconciliation running, Place place) {
    if (place.stage() == Stage.LISTED) {
      return running.at(goThroughPage(running, place));
    }
    List<Identity> unmet =
        transactions.global(() -> reconciliations.unmet(running.id(), place.issuer(), REST));
    unmet.forEach(identity -> settle(running, identity));
    if (!unmet.isEmpty()) {
      return running.at(place);
    }
    String next = provider.after(place.issuer());
    return next == null
        ? running.ended(clock.instant())
        : running.at(new Place(next, Stage.LISTED, null));
  }

  private Place goThroughPage(Reconciliation running, Place place) {
    Listing page = provider.page(place);
    List<Listed> suspicious = transactions.global(() -> suspicious(running.id(), page));
    suspicious.forEach(listed -> settle(running, listed.identity()));
    return page.next() == null
        ? new Place(place.issuer(), Stage.REST, null)
        : new Place(place.issuer(), Stage.LISTED, page.next());
  }

  /** Those that differ by the list; of the others it is noted that they do not. */
  private List<Listed> suspicious(ReconciliationId id, Listing page) {
    List<Listed> suspicious =
        page.users().stream()
            .filter(listed -> !listed.isAsKnown(known(listed.identity())))
            .toList();
    page.users().stream()
        .filter(listed -> !suspicious.contains(listed))
        .forEach(listed -> reconciliations.note(id, listed.identity(), null));
    return suspicious;
  }

  /** Noted before it is mended: whoever is cut short in between finds no difference any more. */
  private void settle(Reconciliation running, Identity identity) {
    ProviderFacts truth = provider.find(identity);
    Optional<Difference> difference =
        transactions.global(
            () -> {
              Optional<Difference> found = Difference.between(known(identity), truth);
              reconciliations.note(running.id(), identity, found.orElse(null));
              return found;
            });
    if (difference.isPresent() && !running.dryRun()) {
      sync.sync(new IdentityEvent(identity, null));
    }
  }

  private @Nullable ProviderFacts known(Identity identity) {
    return users.findByIdentity(identity).map(user -> user.factsOf(identity)).orElse(null);
  }
}
