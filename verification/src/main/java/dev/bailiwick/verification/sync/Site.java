package dev.bailiwick.verification.sync;

import static java.util.Map.entry;

import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import dev.bailiwick.local.directory.SigningKeyFile;
import dev.bailiwick.local.postgres.LocalPostgres;
import dev.bailiwick.local.postgres.Role;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;

/** All that the consumer stands on, in a folder that goes with it. */
final class Site implements AutoCloseable {

  static final String POOL = "eu-west-1_SYNC";
  static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/" + POOL;
  static final String OPERATOR = "operator";

  private final Path folder;
  private final DataDirectory directory;
  private final Ports ports;
  private final LocalPostgres postgres;
  private final Queues queues;
  private final StandIn cognito;

  Site() {
    try {
      folder = Files.createTempDirectory("bailiwick-sync-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    directory = DataDirectory.open(folder.resolve("data"));
    ports = Ports.of(directory, OptionalInt.of(0));
    Path binaries = Path.of(System.getProperty("bailiwick.binaries", "binaries"));
    postgres = LocalPostgres.start(directory, ports.of(Port.POSTGRES), binaries);
    queues = new Queues(ports.of(Port.QUEUE));
    cognito = new StandIn();
  }

  Queues queues() {
    return queues;
  }

  StandIn cognito() {
    return cognito;
  }

  /** Starts the consumer, on what an earlier one has left. */
  Consumer consumer() {
    Path settings = folder.resolve("settings.properties");
    try (BufferedWriter out = Files.newBufferedWriter(settings)) {
      Properties written = new Properties();
      written.putAll(settings());
      written.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Consumer.start(settings, folder.resolve("consumer.log"));
  }

  private Map<String, String> settings() {
    String api = "http://127.0.0.1:" + ports.of(Port.API);
    return Map.ofEntries(
        entry("micronaut.server.host", "127.0.0.1"),
        entry("micronaut.server.port", "" + ports.of(Port.API)),
        entry("endpoints.all.port", "" + ports.of(Port.MANAGEMENT)),
        entry("datasources.default.url", postgres.url()),
        entry("datasources.default.username", Role.APP.user()),
        entry("datasources.default.password", postgres.password(Role.APP)),
        entry("flyway.datasources.owner.url", postgres.url()),
        entry("flyway.datasources.owner.user", Role.OWNER.user()),
        entry("flyway.datasources.owner.password", postgres.password(Role.OWNER)),
        entry("bailiwick.secret", directory.secret("api")),
        entry("bailiwick.ledger.signing-key", SigningKeyFile.in(directory).toString()),
        entry("bailiwick.public-url", api),
        entry("bailiwick.operator.issuer", ISSUER),
        entry("bailiwick.operator.subject", OPERATOR),
        entry("bailiwick.cognito.pools[0].issuer", ISSUER),
        entry("bailiwick.cognito.pools[0].user-pool-id", POOL),
        entry("bailiwick.cognito.pools[0].client-ids", "none"),
        entry("bailiwick.cognito.pools[0].region", "eu-west-1"),
        entry("bailiwick.cognito.pools[0].endpoint", cognito.uri().toString()),
        entry("bailiwick.events.queue-url", queues.url()),
        entry("bailiwick.events.poll", "PT1S"),
        entry("bailiwick.events.region", "eu-west-1"),
        entry("bailiwick.events.endpoint", queues.endpoint().toString()),
        entry("bailiwick.events.visibility", "PT6S"), // what a killed consumer held comes soon
        entry("bailiwick.reconciliation.every", "PT0S"),
        entry("bailiwick.reconciliation.pages-per-second", "200"),
        entry("bailiwick.reconciliation.lookups-per-second", "5000"),
        entry("bailiwick.mail.host", "127.0.0.1"),
        entry("bailiwick.mail.port", "" + ports.of(Port.SMTP)), // where nobody listens
        entry("bailiwick.mail.start-tls", "false"),
        entry("bailiwick.mail.from", "no-reply@bailiwick.test"));
  }

  /** Before the superuser no wall stands. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.url(), Role.SUPERUSER.user(), postgres.password(Role.SUPERUSER));
  }

  @Override
  public void close() {
    cognito.close();
    queues.close();
    postgres.close();
    directory.close();
    try (Stream<Path> within = Files.walk(folder)) {
      within.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // Gone already.
    }
  }
}
