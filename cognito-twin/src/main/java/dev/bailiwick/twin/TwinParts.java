package dev.bailiwick.twin;

import dev.bailiwick.twin.api.JsonApi;
import dev.bailiwick.twin.http.LoopbackServer;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.mail.Mail;
import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.mail.SmtpListener;
import dev.bailiwick.twin.page.MailboxPage;
import dev.bailiwick.twin.store.Shelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What all pools of a twin share: its address, its mailbox, its outages. */
record TwinParts(
    List<PoolParts> pools,
    Mailbox mailbox,
    LoopbackServer server,
    SmtpListener smtp,
    Outages outages) {

  TwinParts {
    pools = List.copyOf(pools);
  }

  /** Nothing stays open where something cannot be had: the second listener is the last to ask. */
  static TwinParts start(CognitoTwinBuilder how) {
    var clock = Clock.systemUTC();
    var mailbox = new Mailbox(Shelf.open(how.dataDirectory, "mails", Mail.class), clock);
    var server = LoopbackServer.bind(how.port);
    try {
      var pools = pools(how, server, mailbox, clock);
      var smtp = SmtpListener.start(how.smtpPort, mailbox);
      var outages = new Outages(routes(pools, mailbox)::answer);
      server.serve(outages);
      return new TwinParts(pools, mailbox, server, smtp, outages);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static List<PoolParts> pools(
      CognitoTwinBuilder how, LoopbackServer server, Mailbox mailbox, Clock clock) {
    var pools = new ArrayList<PoolParts>();
    for (var plan : how.pools) {
      pools.add(PoolParts.open(plan.pool(server.uri(), pools.isEmpty()), how, mailbox, clock));
    }
    return pools;
  }

  private static Routes routes(List<PoolParts> pools, Mailbox mailbox) {
    var routes = new Routes();
    routes.post("/", new JsonApi(pools.stream().map(PoolParts::api).toList())).share("/");
    pools.forEach(pool -> pool.addTo(routes));
    new MailboxPage(mailbox).addTo(routes);
    return routes;
  }
}
