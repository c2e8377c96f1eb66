package dev.bailiwick.architecture;

import dev.bailiwick.architecture.House.Http;
import java.nio.file.Path;
import java.util.Set;

/** Our own house, as the rules know it. */
final class Bailiwick {

  static final Path PICTURE = Path.of("modules.puml");
  static final Path UNGUARDED = Path.of("unguarded-operations.txt");

  private Bailiwick() {}

  static House house() {
    return House.at("dev.bailiwick")
        .withPicture(PICTURE)
        .withCores("authorization", "tenants")
        .withAdapters("persistence", "identity", "outbound")
        .keeping("authorization.casbin", "org.casbin")
        .keeping("persistence", "java.sql", "io.micronaut.data")
        .keeping(
            "identity", "software.amazon.awssdk", "com.nimbusds", "io.micronaut.security.token.jwt")
        .keeping("outbound", "jakarta.mail", "org.xbill.DNS")
        .withHttp(
            new Http(
                "api",
                "api.bootstrap",
                Set.of("api.Needs", "api.guard.Guarded"),
                House.operations(UNGUARDED)))
        .withNeverShipped("local", "twin", "verification", "benchmarks")
        .withPermit("authorization.decision.Decision$Permit");
  }
}
