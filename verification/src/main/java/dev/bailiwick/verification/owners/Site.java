package dev.bailiwick.verification.owners;

import static java.util.Map.entry;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import dev.bailiwick.local.directory.SigningKeyFile;
import dev.bailiwick.local.postgres.LocalPostgres;
import dev.bailiwick.local.postgres.Role;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The product's use cases as it wires them, on a PostgreSQL of this machine that goes with them.
 */
final class Site implements AutoCloseable {

  private final Path folder;
  private final DataDirectory directory;
  private final LocalPostgres postgres;
  private final ApplicationContext context;

  Site() {
    try {
      folder = Files.createTempDirectory("bailiwick-owners-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    directory = DataDirectory.open(folder.resolve("data"));
    Ports ports = Ports.of(directory, OptionalInt.of(0));
    Path binaries = Path.of(System.getProperty("bailiwick.binaries", "binaries"));
    postgres = LocalPostgres.start(directory, ports.of(Port.POSTGRES), binaries);
    context = ApplicationContext.run(settings(ports));
  }

  private Map<String, Object> settings(Ports ports) {
    return Map.ofEntries(
        entry("datasources.default.url", postgres.url()),
        entry("datasources.default.username", Role.APP.user()),
        entry("datasources.default.password", postgres.password(Role.APP)),
        entry("datasources.default.maximum-pool-size", 20),
        entry("flyway.datasources.owner.url", postgres.url()),
        entry("flyway.datasources.owner.user", Role.OWNER.user()),
        entry("flyway.datasources.owner.password", postgres.password(Role.OWNER)),
        entry("bailiwick.secret", directory.secret("api")),
        entry("bailiwick.ledger.signing-key", SigningKeyFile.in(directory).toString()),
        entry("bailiwick.public-url", "http://127.0.0.1:" + ports.of(Port.API)),
        entry("bailiwick.operator.issuer", Households.ISSUER),
        entry("bailiwick.operator.subject", "operator"),
        entry("bailiwick.cognito.pools[0].issuer", Households.ISSUER),
        entry("bailiwick.cognito.pools[0].user-pool-id", "eu-west-1_OWNERS"),
        entry("bailiwick.cognito.pools[0].client-ids", "none"),
        entry("bailiwick.cognito.pools[0].region", "eu-west-1"),
        entry("bailiwick.reconciliation.every", "PT0S"),
        entry("bailiwick.mail.host", "127.0.0.1"),
        entry("bailiwick.mail.port", ports.of(Port.SMTP)), // where nobody listens
        entry("bailiwick.mail.start-tls", false),
        entry("bailiwick.mail.from", "no-reply@bailiwick.test"));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Its stores, as those who race past the use cases take them. */
  AuthorizationPorts ports() {
    return new AuthorizationPorts(
        bean(Transactions.class),
        bean(Policies.class),
        bean(Ledger.class),
        bean(Applications.class),
        bean(Users.class),
        bean(Inbox.class),
        bean(Resources.class),
        bean(CatalogueUses.class),
        bean(EndedSignIns.class),
        bean(LinkCodes.class),
        bean(AuditTrail.class));
  }

  @Override
  public void close() {
    context.close();
    postgres.close();
    directory.close();
    try (Stream<Path> within = Files.walk(folder)) {
      within.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // Gone already.
    }
  }
}
