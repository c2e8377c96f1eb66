package dev.bailiwick.twin;

import dev.bailiwick.twin.api.AccountActions;
import dev.bailiwick.twin.api.AdminActions;
import dev.bailiwick.twin.api.Bearers;
import dev.bailiwick.twin.api.Challenges;
import dev.bailiwick.twin.api.ListUsers;
import dev.bailiwick.twin.api.PoolApi;
import dev.bailiwick.twin.api.RecoveryActions;
import dev.bailiwick.twin.api.SignInActions;
import dev.bailiwick.twin.api.SignUpActions;
import dev.bailiwick.twin.api.SoftwareTokenActions;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.oauth.AuthorizationCodes;
import dev.bailiwick.twin.oauth.BrowserSessions;
import dev.bailiwick.twin.oauth.Discovery;
import dev.bailiwick.twin.oauth.OAuthEndpoints;
import dev.bailiwick.twin.page.HostedPages;
import dev.bailiwick.twin.pool.AdminCreation;
import dev.bailiwick.twin.pool.CallTrail;
import dev.bailiwick.twin.pool.ConfirmationTrigger;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Federation;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Profiles;
import dev.bailiwick.twin.pool.Recovery;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.SoftwareTokens;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.store.Shelf;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Session;
import dev.bailiwick.twin.token.Sessions;
import dev.bailiwick.twin.token.SigningKeys;
import dev.bailiwick.twin.token.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wiring of one pool: which part knows which. */
final class PoolParts {

  private final Pool pool;
  private final SigningKeys keys = new SigningKeys();
  private final Users users;
  private final Sessions sessions;
  private final SignUps signUps;
  private final Credentials credentials;
  private final Recovery recovery;
  private final SoftwareTokens apps;
  private final Federation federation;
  private final AdminCreation creation;
  private final Profiles profiles;
  private final Tokens tokens;
  private final CallTrail trail;
  private final Clock clock;

  private PoolParts(
      Pool pool,
      CognitoTwinBuilder how,
      Shelf<User> people,
      Shelf<Session> signIns,
      Mailbox mailbox,
      Clock clock) {
    this.pool = pool;
    this.clock = clock;
    users = new Users(people, clock);
    sessions = new Sessions(signIns, clock);
    var trigger = new ConfirmationTrigger(pool, how.trigger::confirmed);
    signUps = new SignUps(users, mailbox, trigger, clock);
    credentials = new Credentials(users, clock);
    recovery = new Recovery(users, mailbox, trigger, clock);
    apps = new SoftwareTokens(users, clock);
    federation = new Federation(users, trigger, clock);
    creation = new AdminCreation(users, mailbox, clock);
    profiles = new Profiles(users, mailbox, clock);
    tokens = new Tokens(pool, users, sessions, keys, how.accessTokenLifetime, clock);
    trail = new CallTrail(pool, how.directoryEvents, clock);
  }

  /** The first pool's things lie in the data directory itself, another's in a folder of its id. */
  static PoolParts open(Pool pool, CognitoTwinBuilder how, Mailbox mailbox, Clock clock) {
    var directory = directory(how.dataDirectory, pool);
    return new PoolParts(
        pool,
        how,
        Shelf.open(directory, "users", User.class),
        Shelf.open(directory, "sessions", Session.class),
        mailbox,
        clock);
  }

  Pool pool() {
    return pool;
  }

  SigningKeys keys() {
    return keys;
  }

  PoolApi api() {
    var bearers = new Bearers(tokens);
    var challenges = new Challenges(pool, clock);
    return PoolApi.of(
        pool,
        List.of(
            new SignUpActions(pool, users, signUps),
            new SignInActions(pool, users, credentials, apps, challenges, tokens, clock),
            new RecoveryActions(pool, users, recovery),
            new AccountActions(pool, bearers, users, credentials, profiles, sessions, trail),
            new SoftwareTokenActions(pool, users, bearers, challenges, apps, trail),
            new AdminActions(
                pool, users, signUps, creation, credentials, recovery, profiles, sessions, trail),
            new ListUsers(pool, users)));
  }

  void addTo(Routes routes) {
    var codes = new AuthorizationCodes(clock);
    var browsers = new BrowserSessions(pool, users, clock);
    new Discovery(pool, keys).addTo(routes);
    new OAuthEndpoints(pool, users, tokens, sessions, codes).addTo(routes);
    new HostedPages(pool, browsers, codes, signUps, credentials, recovery, apps, federation)
        .addTo(routes);
  }

  String accessToken(String email) {
    var user = users.find(email).orElseGet(() -> vouchedFor(email));
    var client = pool.clients().getFirst().id();
    return tokens
        .issue(user, client, Scopes.OF_PASSWORD, clock.instant(), Optional.empty())
        .access();
  }

  private User vouchedFor(String email) {
    var verified = Map.of("email_verified", "true");
    var created = creation.create(email, Optional.empty(), verified, false);
    return credentials.setByAdmin(created.sub(), "Known-2-nobody-" + created.sub(), true);
  }

  private static @Nullable Path directory(@Nullable Path root, Pool pool) {
    return root == null || pool.prefix().isEmpty()
        ? root
        : root.resolve("pools").resolve(pool.id());
  }
}
