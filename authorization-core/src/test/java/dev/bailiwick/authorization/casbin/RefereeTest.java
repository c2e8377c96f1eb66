package dev.bailiwick.authorization.casbin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;
import org.junit.jupiter.api.Test;

/**
 * jCasbin's own enforcer, over the same model, answers a copy of every decision: they must agree.
 */
class RefereeTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final List<String> ROLES =
      List.of("bw.owner", "bw.workspace_viewer", "bw.workspace_editor", "bw.member");
  private static final List<String> ACTIONS = List.of("read", "edit", "share");

  private static final Pattern SPACE = Pattern.compile(" ");

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** A random tenant with who and what there is in it to ask about. */
  private record World(PolicyRows rows, List<UserId> users, List<WorkspaceId> workspaces) {}

  @Test
  void theSnapshotAndTheEnforcerAgree() {
    int permits = 0;
    int asked = 0;
    for (int round = 0; round < 25; round++) {
      World world = world();
      Policy policy = Documents.compiled(world.rows());
      Enforcer referee = referee(world.rows());
      for (int i = 0; i < 100; i++) {
        boolean permitted = agree(world, policy, referee);
        permits += permitted ? 1 : 0;
        asked++;
      }
    }
    assertTrue(permits > asked / 20 && permits < asked, permits + " of " + asked + ", " + seed);
  }

  private boolean agree(World world, Policy policy, Enforcer referee) {
    UserId user = pick(world.users());
    WorkspaceId workspace = pick(world.workspaces());
    String action = pick(ACTIONS);
    Reference document = new Reference("document", Integer.toString(random.nextInt(3)));
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of(Subject.of(user)),
            action,
            document,
            new InWorkspace(workspace.toString()),
            NOW);
    boolean ours = Decisions.decide(policy, request).permitted();
    boolean theirs =
        referee.enforce(
            Subject.of(user).toString(),
            scopes(world.rows(), workspace, document),
            document.type(),
            action);
    assertEquals(theirs, ours, () -> request + ", seed " + seed);
    return ours;
  }

  private World world() {
    APolicy policy = APolicy.ofSomeTenant();
    List<UserId> users = new ArrayList<>();
    List<WorkspaceId> workspaces = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      users.add(UserId.random());
      policy.member(users.getLast());
    }
    for (int i = 0; i < 8; i++) {
      WorkspaceId workspace = WorkspaceId.random();
      WorkspaceId parent = workspaces.isEmpty() || random.nextBoolean() ? null : pick(workspaces);
      policy.workspace(workspace, parent);
      workspaces.add(workspace);
    }
    for (int i = 0; i < 6; i++) {
      String role = pick(ROLES);
      Scope scope = role.equals("bw.owner") ? new Scope.OnTenant() : scope(workspaces);
      Instant end = random.nextInt(4) == 0 ? NOW.plusSeconds(random.nextInt(5) - 2) : null;
      policy.grant(Subject.of(pick(users)), role, scope, end);
    }
    return new World(policy.rows(), users, workspaces);
  }

  private Scope scope(List<WorkspaceId> workspaces) {
    return switch (random.nextInt(5)) {
      case 0 -> new Scope.OnTenant();
      case 1 -> APolicy.on("document", Integer.toString(random.nextInt(3)));
      default -> new Scope.OnWorkspace(pick(workspaces));
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Every scope whose grants reach a resource there. */
  private static String scopes(PolicyRows rows, WorkspaceId workspace, Reference resource) {
    List<String> scopes = new ArrayList<>(List.of("tenant", "resource:document:" + resource.id()));
    rows.workspaces().keySet().stream()
        .filter(outer -> rows.within(workspace, outer))
        .forEach(outer -> scopes.add("workspace:" + outer));
    return String.join(" ", scopes);
  }

  private static Enforcer referee(PolicyRows rows) {
    PolicyRows live = rows;
    for (var grant : rows.grants().values()) {
      if (!grant.liveAt(NOW)) {
        live = live.with(new GrantRevoked(grant.id()));
      }
    }
    Enforcer enforcer = new Enforcer(whole(live));
    enforcer.buildRoleLinks();
    enforcer.addFunction("holds", holds(enforcer));
    enforcer.addFunction("covers", covers());
    return enforcer;
  }

  /** The tenant's model with the roles that it has without making them. */
  private static Model whole(PolicyRows rows) {
    Model model = CasbinModel.of(rows);
    Model roles = CasbinModel.ofRoles(Documents.INSTALLATION.roles(rows.tenant()).values());
    Rules.of(roles, "p", "p").forEach(rule -> model.addPolicy("p", "p", rule));
    return model;
  }

  private static CustomFunction holds(Enforcer enforcer) {
    return new CustomFunction() {
      @Override
      public String getName() {
        return "holds";
      }

      @Override
      public AviatorObject call(
          Map<String, Object> env,
          AviatorObject sub,
          AviatorObject role,
          AviatorObject scopes,
          AviatorObject condition) {
        boolean held = false;
        for (String scope : SPACE.splitAsStream(scopes.stringValue(env)).toList()) {
          held |=
              enforcer.getRoleManager().hasLink(sub.stringValue(env), role.stringValue(env), scope);
        }
        return AviatorBoolean.valueOf(held);
      }
    };
  }

  private static CustomFunction covers() {
    return new CustomFunction() {
      @Override
      public String getName() {
        return "covers";
      }

      @Override
      public AviatorObject call(
          Map<String, Object> env,
          AviatorObject type,
          AviatorObject action,
          AviatorObject askedType,
          AviatorObject askedAction) {
        String askedFor = askedType.stringValue(env);
        boolean ofType =
            type.stringValue(env).equals(askedFor)
                || (type.stringValue(env).equals("*") && !askedFor.startsWith("bw."));
        boolean ofAction =
            action.stringValue(env).equals("*")
                || action.stringValue(env).equals(askedAction.stringValue(env));
        return AviatorBoolean.valueOf(ofType && ofAction);
      }
    };
  }
}
