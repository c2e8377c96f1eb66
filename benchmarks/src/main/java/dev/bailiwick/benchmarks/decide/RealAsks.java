package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Policy;
import java.util.Map;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Ten tenants of the real set and requests to them, every other one permitted. What is right here
 * is held to by {@code verify decisions}, not by this.
 */
@State(Scope.Benchmark)
public class RealAsks {

  private static final int TENANTS = 10;
  private static final int ASKS = 1 << 10;

  /** Whether the permissions asked for stand under a condition, or do not. */
  @Param({"false", "true"})
  boolean conditional;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Policy[] policies = new Policy[TENANTS];
  private final Ask[] asks = new Ask[ASKS];

  /** Loads the tenants and draws requests until there are enough of both answers. */
  @Setup
  public void make() {
    RealTenant[] tenants = new RealTenant[TENANTS];
    for (int number = 0; number < TENANTS; number++) {
      tenants[number] = RealTenant.of(number);
      policies[number] = Ours.real(tenants[number]);
    }
    for (int number = 0; number < ASKS; number++) {
      boolean permitted = random.nextBoolean();
      do {
        asks[number] = ask(tenants);
      } while (asks[number].permitted() != permitted);
    }
  }

  Ask get(int turn) {
    return asks[turn & (ASKS - 1)];
  }

  boolean permits(Ask ask) {
    return Decisions.decide(policies[ask.tenant()], ask.request()).permitted();
  }

  private Ask ask(RealTenant[] tenants) {
    int number = random.nextInt(TENANTS);
    RealTenant tenant = tenants[number];
    String user = tenant.users().get(random.nextInt(tenant.users().size())).toString();
    String owner = random.nextInt(4) == 0 ? "somebody else" : user;
    int workspace = random.nextInt(tenant.workspaces().size());
    int permission = permission();
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of("user", user),
            Map.of(),
            FlatAsks.fresh(FlatTenant.action(permission)),
            Map.of(),
            new Reference(FlatTenant.type(permission), "42"),
            Map.of("owner", new Value.Text(owner)),
            new Location.InWorkspace(tenant.workspaces().get(workspace).toString()),
            Map.of(),
            RealTenant.NOW);
    boolean permitted = Decisions.decide(policies[number], request).permitted();
    return new Ask(number, request, permitted);
  }

  private int permission() {
    while (true) {
      int permission = random.nextInt(FlatTenant.PERMISSIONS);
      if (RealTenant.isConditional(permission) == conditional) {
        return permission;
      }
    }
  }
}
