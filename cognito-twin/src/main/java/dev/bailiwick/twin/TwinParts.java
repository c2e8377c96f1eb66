package dev.bailiwick.twin;

import dev.bailiwick.twin.api.AdminActions;
import dev.bailiwick.twin.api.JsonApi;
import dev.bailiwick.twin.api.ListUsers;
import dev.bailiwick.twin.api.SignInActions;
import dev.bailiwick.twin.api.SignUpActions;
import dev.bailiwick.twin.http.LoopbackServer;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.mail.Mail;
import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.mail.SmtpListener;
import dev.bailiwick.twin.oauth.AuthorizationCodes;
import dev.bailiwick.twin.oauth.BrowserSessions;
import dev.bailiwick.twin.oauth.Discovery;
import dev.bailiwick.twin.oauth.OAuthEndpoints;
import dev.bailiwick.twin.page.HostedPages;
import dev.bailiwick.twin.page.MailboxPage;
import dev.bailiwick.twin.pool.AdminCreation;
import dev.bailiwick.twin.pool.ConfirmationTrigger;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.store.Shelf;
import dev.bailiwick.twin.token.Session;
import dev.bailiwick.twin.token.Sessions;
import dev.bailiwick.twin.token.SigningKeys;
import dev.bailiwick.twin.token.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wiring: which part knows which. */
record TwinParts(
    Pool pool, SigningKeys keys, Mailbox mailbox, LoopbackServer server, SmtpListener smtp) {

  /** What can fail for a reason that a person can mend comes first, the costly keys last. */
  static TwinParts start(CognitoTwinBuilder how) {
    var clock = Clock.systemUTC();
    var kept = Kept.open(how.dataDirectory, clock);
    var server = LoopbackServer.bind(how.port);
    try {
      var pool = pool(how, server);
      var smtp = SmtpListener.start(how.smtpPort, kept.mailbox());
      var keys = new SigningKeys();
      server.serve(routes(how, pool, keys, kept, clock));
      return new TwinParts(pool, keys, kept.mailbox(), server, smtp);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private record Kept(Users users, Sessions sessions, Mailbox mailbox) {

    static Kept open(@Nullable Path directory, Clock clock) {
      return new Kept(
          new Users(Shelf.open(directory, "users", User.class), clock),
          new Sessions(Shelf.open(directory, "sessions", Session.class), clock),
          new Mailbox(Shelf.open(directory, "mails", Mail.class), clock));
    }
  }

  private static Pool pool(CognitoTwinBuilder how, LoopbackServer server) {
    var clients = new ArrayList<>(List.of(how.clientId));
    clients.addAll(how.moreClients);
    var callbacks = new HashSet<>(how.callbacks);
    callbacks.add(server.uri() + "/local/callback");
    return new Pool(how.userPoolId, server.uri(), clients, callbacks, how.signOuts);
  }

  private static Routes routes(
      CognitoTwinBuilder how, Pool pool, SigningKeys keys, Kept kept, Clock clock) {
    var users = kept.users();
    var sessions = kept.sessions();
    var mailbox = kept.mailbox();
    var trigger = new ConfirmationTrigger(pool, how.trigger::confirmed);
    var signUps = new SignUps(users, mailbox, trigger, clock);
    var credentials = new Credentials(users, clock);
    var tokens = new Tokens(pool, users, sessions, keys, how.accessTokenLifetime, clock);
    var creation = new AdminCreation(users, mailbox, clock);
    var api =
        new JsonApi(
            new SignUpActions(pool, signUps),
            new SignInActions(pool, credentials, tokens, sessions, clock),
            new AdminActions(pool, users, signUps, creation, credentials, sessions),
            new ListUsers(pool, users));
    var routes = new Routes().post("/", api).share("/");
    var codes = new AuthorizationCodes(clock);
    new Discovery(pool, keys).addTo(routes);
    new OAuthEndpoints(pool, users, tokens, sessions, codes).addTo(routes);
    new HostedPages(pool, new BrowserSessions(users, clock), codes, signUps, credentials)
        .addTo(routes);
    new MailboxPage(mailbox).addTo(routes);
    return routes;
  }
}
