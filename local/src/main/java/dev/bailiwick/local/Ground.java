package dev.bailiwick.local;

import static java.util.Map.entry;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Machine;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import dev.bailiwick.local.event.LocalQueue;
import dev.bailiwick.local.postgres.LocalPostgres;
import dev.bailiwick.local.postgres.Role;
import dev.bailiwick.twin.CognitoTwin;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the api stands on here, and how it is told of it. */
record Ground(
    String secret,
    Path signingKey,
    Ports ports,
    LocalPostgres postgres,
    LocalQueue queue,
    CognitoTwin twin,
    String operator) {

  URI api() {
    return URI.create("http://127.0.0.1:" + ports.of(Port.API));
  }

  Map<String, Object> properties() {
    return Map.ofEntries(
        entry("micronaut.server.host", "127.0.0.1"),
        entry("micronaut.server.port", ports.of(Port.API)),
        entry("endpoints.all.port", ports.of(Port.MANAGEMENT)),
        entry("datasources.default.url", postgres.url()),
        entry("datasources.default.username", Role.APP.user()),
        entry("datasources.default.password", postgres.password(Role.APP)),
        entry("datasources.eraser.url", postgres.url()),
        entry("datasources.eraser.username", Role.ERASER.user()),
        entry("datasources.eraser.password", postgres.password(Role.ERASER)),
        entry("datasources.eraser.maximum-pool-size", 2),
        entry("flyway.datasources.owner.url", postgres.url()),
        entry("flyway.datasources.owner.user", Role.OWNER.user()),
        entry("flyway.datasources.owner.password", postgres.password(Role.OWNER)),
        entry("bailiwick.secret", secret),
        entry("bailiwick.ledger.signing-key", signingKey.toString()),
        entry("bailiwick.public-url", api().toString()),
        entry("bailiwick.operator.issuer", twin.issuer()),
        entry("bailiwick.operator.subject", operator),
        entry("bailiwick.cognito.pools[0].issuer", twin.issuer()),
        entry("bailiwick.cognito.pools[0].jwks-uri", twin.issuer() + "/.well-known/jwks.json"),
        entry("bailiwick.cognito.pools[0].user-pool-id", twin.userPoolId()),
        entry("bailiwick.cognito.pools[0].client-ids", List.of(twin.clientId())),
        entry(
            "bailiwick.cognito.pools[0].machine-clients." + Machine.TILL.clientId(),
            Machine.TILL.scopes().getFirst()),
        entry("bailiwick.cognito.pools[0].region", LocalQueue.REGION),
        entry("bailiwick.cognito.pools[0].endpoint", twin.endpoint().toString()),
        entry("bailiwick.events.queue-url", queue.queueUrl()),
        entry("bailiwick.events.poll", "PT1S"), // ElasticMQ ends no sooner than its last poll
        entry("bailiwick.events.region", LocalQueue.REGION),
        entry("bailiwick.events.endpoint", queue.endpoint().toString()),
        entry("bailiwick.mail.host", "127.0.0.1"),
        entry("bailiwick.mail.port", twin.smtpPort()),
        entry("bailiwick.mail.start-tls", false), // the twin's listener on this machine has none
        entry("bailiwick.mail.from", "no-reply@bailiwick.test"));
  }

  RunFile runFile(String applicationKey) {
    return new RunFile(
        api(),
        twin.endpoint(),
        twin.issuer(),
        twin.userPoolId(),
        twin.clientId(),
        queue.queueUrl(),
        twin.endpoint().resolve("/local/mailbox"),
        applicationKey,
        Account.ALL);
  }
}
