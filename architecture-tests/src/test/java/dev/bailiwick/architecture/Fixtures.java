package dev.bailiwick.architecture;

import static dev.bailiwick.architecture.Fixture.house;

import dev.bailiwick.api.guard.Guarded;
import dev.bailiwick.architecture.House.Http;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Every house that breaks a rule; what its rule has to say lies beside it as text. */
final class Fixtures {

  private static final Http HTTP = House.at("").http();

  private Fixtures() {}

  static List<Fixture> all() {
    return List.of(
        new Fixture(1, "picture", house("picture").withPicture(puml("picture/modules.puml"))),
        new Fixture(1, "picture-traps", house("picture").withPicture(puml("picture/traps.puml"))),
        new Fixture(
            2,
            "cores",
            house("cores")
                .withCores("authorization", "tenants")
                .keeping("authorization.casbin", "org.casbin", "org.casbni")),
        new Fixture(
            3, "ports", house("ports").withCores("authorization").withAdapters("persistence")),
        new Fixture(
            4,
            "implementations",
            house("implementations")
                .withCores("authorization", "tenants")
                .withAdapters("persistence")
                .keeping("authorization.casbin", "org.casbin")),
        new Fixture(
            5, "adapters", house("adapters").withAdapters("persistence", "identity", "outbound")),
        new Fixture(
            6,
            "libraries",
            house("libraries")
                .keeping("persistence", "java.sql")
                .keeping("identity", "com.nimbusds")
                .keeping("outbound", "jakarta.mial")
                .withNeverShipped("local")),
        new Fixture(7, "wiring", house("wiring").withCores("tenants")),
        new Fixture(8, "cycles", house("cycles")),
        new Fixture(
            9, "values", house("values").withCores("authorization").withAdapters("persistence")),
        new Fixture(10, "style", house("style")),
        new Fixture(
            11,
            "shipping",
            house("shipping")
                .withNeverShipped("local", "twin")
                .withPermit("authorization.decision.Decision$Permit")),
        new Fixture(12, "operations", house("operations").withHttp(withThreeExceptions())));
  }

  /** One exception in force, one for an operation that is guarded, one for none. */
  private static Http withThreeExceptions() {
    return new Http(
        HTTP.module(),
        HTTP.compositionRoot(),
        Set.of("api.Needs", Guarded.class.getName()),
        Set.of("GET /v1/grants/catalogue", "GET /v1/grants/{id}", "GET /v1/grants/gone"));
  }

  private static Path puml(String file) {
    return Fixture.RESOURCES.resolve(file);
  }
}
