package dev.bailiwick.verification.token;

import dev.bailiwick.api.Bailiwick;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.directory.Ports;
import dev.bailiwick.local.directory.SigningKeyFile;
import dev.bailiwick.local.postgres.LocalPostgres;
import dev.bailiwick.local.postgres.Role;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The api on a PostgreSQL of its own, with the pools of the verification; gone when closed. */
final class Installation implements AutoCloseable {

  private final Path folder;
  private final DataDirectory directory;
  private final LocalPostgres postgres;
  private final EmbeddedServer server;
  private final URI management;

  private Installation(Path folder, World world, Cognito cognito) {
    this.folder = folder;
    directory = DataDirectory.open(folder.resolve("data"));
    Ports ports = Ports.of(directory, OptionalInt.of(0));
    postgres =
        LocalPostgres.start(
            directory,
            ports.of(Port.POSTGRES),
            Path.of(System.getProperty("bailiwick.binaries", "binaries")));
    management = URI.create("http://127.0.0.1:" + ports.of(Port.MANAGEMENT));
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", "127.0.0.1");
    properties.put("micronaut.server.port", ports.of(Port.API));
    properties.put("endpoints.all.port", ports.of(Port.MANAGEMENT));
    store(properties);
    pools(properties, world, cognito);
    server = serve(properties, postgres);
  }

  /** A database that nobody asks must not stay behind. */
  private static EmbeddedServer serve(Map<String, Object> properties, LocalPostgres postgres) {
    try {
      return Bailiwick.start(properties);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  static Installation start(World world, Cognito cognito) {
    try {
      return new Installation(Files.createTempDirectory("bailiwick-tokens-"), world, cognito);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI api() {
    return server.getURI();
  }

  /** Where metrics are told. */
  URI management() {
    return management;
  }

  private void store(Map<String, Object> properties) {
    properties.put("datasources.default.url", postgres.url());
    properties.put("datasources.default.username", Role.APP.user());
    properties.put("datasources.default.password", postgres.password(Role.APP));
    properties.put("flyway.datasources.owner.url", postgres.url());
    properties.put("flyway.datasources.owner.user", Role.OWNER.user());
    properties.put("flyway.datasources.owner.password", postgres.password(Role.OWNER));
    properties.put("bailiwick.secret", directory.secret("api"));
    properties.put("bailiwick.ledger.signing-key", SigningKeyFile.in(directory).toString());
    properties.put("bailiwick.public-url", "http://127.0.0.1");
    // All of it comes from one address.
    properties.put("bailiwick.limits.address", "1000000000/PT1S");
    // Nobody is invited, so that no letter is ever sent.
    properties.put("bailiwick.mail.host", "127.0.0.1");
    properties.put("bailiwick.mail.port", 9);
    properties.put("bailiwick.mail.from", "no-reply@bailiwick.test");
  }

  private static void pools(Map<String, Object> properties, World world, Cognito cognito) {
    List<Pool> all = Stream.concat(world.pools().stream(), Stream.of(world.unreachable())).toList();
    for (int i = 0; i < all.size(); i++) {
      Pool pool = all.get(i);
      String prefix = "bailiwick.cognito.pools[" + i + "].";
      properties.put(prefix + "issuer", pool.issuer());
      properties.put(prefix + "jwks-uri", cognito.uri() + "/keys/" + pool.id());
      properties.put(prefix + "user-pool-id", pool.id());
      properties.put(prefix + "client-ids", List.of(pool.client()));
      properties.put(prefix + "machine-clients." + pool.machine(), Pool.SCOPES);
      properties.put(prefix + "endpoint", cognito.uri().toString());
    }
    properties.put("bailiwick.operator.issuer", world.first().issuer());
    properties.put("bailiwick.operator.subject", "operator");
  }

  @Override
  public void close() {
    server.stop();
    postgres.close();
    directory.close();
    try (Stream<Path> within = Files.walk(folder)) {
      within.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
