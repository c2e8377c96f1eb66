package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import dev.bailiwick.tenants.signup.SignUpPolicy.Mode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may sign up, on PostgreSQL. */
@Singleton
final class PostgresSignUpPolicies implements SignUpPolicies {

  private static final String DOMAINS = "domains";

  private final SignUpPolicyTable table;

  PostgresSignUpPolicies(SignUpPolicyTable table) {
    this.table = table;
  }

  @Override
  public Optional<SignUpPolicy> newest() {
    return table
        .newest()
        .map(
            row ->
                new SignUpPolicy(
                    Words.parse(Mode.class, row.mode()),
                    Set.copyOf(JsonObject.of(CanonicalJson.read(row.domains())).texts(DOMAINS)),
                    row.confirmOwnDomains()));
  }

  @Override
  public void put(SignUpPolicy policy, Subject by, Instant at) {
    table.add(
        at,
        Actor.of(by).name(),
        Words.of(policy.mode()),
        CanonicalJson.of(Map.of(DOMAINS, policy.domains().stream().sorted().toList())),
        policy.confirmOwnDomains());
  }
}
