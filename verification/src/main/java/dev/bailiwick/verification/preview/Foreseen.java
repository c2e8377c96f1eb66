package dev.bailiwick.verification.preview;

import static java.util.stream.Collectors.toSet;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.change.Side;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.preview.Preview;
import dev.bailiwick.authorization.preview.Shift;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.verification.bridge.CatalogueRows;
import dev.bailiwick.verification.bridge.Changes;
import dev.bailiwick.verification.bridge.Rows;
import dev.bailiwick.verification.bridge.Values;
import dev.bailiwick.verification.oracle.Forecast;
import dev.bailiwick.verification.oracle.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the product foresees of a change. */
record Foreseen(Set<String> lines, long triples) {

  private static final PolicyCompiler COMPILER = new CasbinPolicyCompiler();

  static Foreseen of(
      dev.bailiwick.verification.oracle.Installation world,
      Tenant before,
      Tenant after,
      Instant at) {
    Installation installation = COMPILER.installation(CatalogueRows.of(world));
    PolicyRows rows = Rows.of(before, 1);
    Preview preview =
        new Preview(
            side(rows, installation),
            side(rows.with(Changes.between(before, after)), installation),
            at,
            reference -> find(before, reference),
            subject -> true);
    return new Foreseen(
        preview.shifts().stream().map(Foreseen::line).collect(toSet()), preview.triples());
  }

  private static Side side(PolicyRows rows, Installation installation) {
    return new Side(rows, COMPILER.compile(rows, installation));
  }

  private static Optional<RegisteredResource> find(Tenant tenant, Reference reference) {
    return tenant.register().stream()
        .filter(
            it ->
                it.reference().type().equals(reference.type())
                    && it.reference().id().equals(reference.id()))
        .findAny()
        .map(
            it ->
                new RegisteredResource(
                    reference,
                    Optional.ofNullable(it.workspace()).flatMap(WorkspaceId::parse).orElse(null),
                    Values.of(it.attributes())));
  }

  private static String line(Shift shift) {
    return Forecast.line(
        shift.subject().type(),
        shift.subject().id(),
        shift.permission().toString(),
        shift.on().type(),
        shift.on().id(),
        shift.to().name());
  }
}
