package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.caller.Authentication;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.caller.Authentication.Unavailable;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import dev.bailiwick.authorization.token.TokenVerdict.Undecided;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what stands behind {@code Bearer} to who is asking: an application key or an access token.
 */
public final class Authenticate {

  private final Transactions transactions;
  private final Applications applications;
  private final AccessTokens tokens;
  private final Users users;
  private final SyncIdentity sync;
  private final DenyList denyList;
  private final KnownKeys knownKeys;
  private final KnownTokens knownTokens;
  private final KnownClients clients;
  private final InstantSource clock;
  private final SeenSignIns seen = new SeenSignIns();

  public Authenticate(
      Transactions transactions,
      Applications applications,
      AccessTokens tokens,
      Users users,
      SyncIdentity sync,
      DenyList denyList,
      Snapshots snapshots,
      KeyUses uses,
      InstantSource clock) {
    this.transactions = transactions;
    this.applications = applications;
    this.tokens = tokens;
    this.users = users;
    this.sync = sync;
    this.denyList = denyList;
    this.knownKeys = new KnownKeys(snapshots, uses, clock);
    this.knownTokens = new KnownTokens(clock);
    this.clients = new KnownClients(transactions, applications, snapshots);
    this.clock = clock;
  }

  /** Judges a credential; a user who is seen for the first time is taken in. */
  public Authentication authenticate(String credential) {
    return credential.startsWith(ApplicationKey.START) ? byKey(credential) : byToken(credential);
  }

  /**
   * The same for a credential that was proven before, where all that it takes is in memory, so that
   * asking never waits; else null.
   */
  public @Nullable Proven authenticateInMemory(String credential) {
    return credential.startsWith(ApplicationKey.START)
        ? knownKeys.find(credential)
        : knownTokens.find(credential);
  }

  /** How many sign-ins have been seen here, each counted once however many tokens it had. */
  public long signInsSeen() {
    return seen.count();
  }

  private Authentication byKey(String credential) {
    return ApplicationKey.parse(credential)
        .flatMap(this::machine)
        .<Authentication>map(Proven::new)
        .orElseGet(() -> new Rejected("unknown_key"));
  }

  private Optional<Machine> machine(ApplicationKey key) {
    Optional<Machine> proven = stored(key).map(Authenticate::machine);
    proven.ifPresent(machine -> knownKeys.remember(key, machine));
    return proven;
  }

  private Optional<StoredKey> stored(ApplicationKey key) {
    return transactions.global(
        () ->
            applications
                .homeOfKey(key.prefix())
                .flatMap(
                    home ->
                        transactions.inTenant(home, () -> applications.findKey(home, key.prefix())))
                .filter(stored -> key.matches(stored.hash()) && stored.holdsAt(clock.instant())));
  }

  private static Machine machine(StoredKey stored) {
    return new Machine(stored.application(), stored.home());
  }

  private Authentication byToken(String token) {
    return switch (tokens.verify(token)) {
      case Verified ended when denyList.covers(ended.signIn()) -> new Rejected("signed_out");
      case Verified verified -> {
        Authentication person = person(verified.signIn().identity());
        if (person instanceof Proven proven) {
          knownTokens.remember(
              token, proven, verified.until(), () -> !denyList.covers(verified.signIn()));
          seen.see(verified.signIn());
        }
        yield person;
      }
      case VerifiedMachine machine ->
          clients
              .find(machine)
              .<Authentication>map(found -> byClient(token, machine, found))
              .orElseGet(() -> new Rejected("unknown_application"));
      case Refused refused -> new Rejected(refused.reason());
      case Undecided undecided -> new Unavailable();
    };
  }

  private Authentication byClient(String token, VerifiedMachine verified, Machine machine) {
    Proven proven = new Proven(machine);
    knownTokens.remember(token, proven, verified.until(), () -> clients.holds(verified, machine));
    return proven;
  }

  private Authentication person(Identity identity) {
    Optional<User> known = transactions.global(() -> users.findByIdentity(identity));
    return known
        .filter(user -> isThere(user.factsOf(identity)))
        .<Authentication>map(user -> proven(user, identity))
        .orElseGet(() -> firstSeen(identity, known));
  }

  private static Proven proven(User user, Identity identity) {
    return new Proven(new Caller.Person(user.id(), identity));
  }

  private static boolean isThere(@Nullable ProviderFacts facts) {
    return facts != null && !facts.equals(ProviderFacts.GONE);
  }

  /** Someone whose event was lost, or has not come yet, or who was gone; the provider must know. */
  private Authentication firstSeen(Identity identity, Optional<User> known) {
    try {
      return sync.sync(new IdentityEvent(identity, null))
          .<Authentication>map(user -> proven(user, identity))
          .orElseGet(() -> new Rejected("user_gone"));
    } catch (DirectoryUnreachable unreachable) {
      return known.<Authentication>map(user -> proven(user, identity)).orElseGet(Unavailable::new);
    }
  }
}
