package dev.bailiwick.authorization;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that most tests are about: one owner, a workspace {@code design} with {@code ui}
 * beneath it, {@code sales} beside it, and a {@code document}.
 */
public record Acme(
    Ground ground,
    TenantId tenant,
    Person owner,
    WorkspaceId design,
    WorkspaceId ui,
    WorkspaceId sales) {

  /** Acme begins, on this ground. */
  public static Acme on(Ground ground) {
    Person owner = ground.someone();
    WorkspaceId design = WorkspaceId.random();
    WorkspaceId ui = WorkspaceId.random();
    WorkspaceId sales = WorkspaceId.random();
    TenantId tenant =
        aTenant()
            .withOwner(owner.user())
            .withWorkspace(design, null)
            .withWorkspace(ui, design)
            .withWorkspace(sales, null)
            .begin(ground.ports());
    return new Acme(ground, tenant, owner, design, ui, sales);
  }

  /** The scope that this word stands for in a test's table. */
  public Scope scope(String word) {
    return switch (word) {
      case "tenant" -> new Scope.OnTenant();
      case "design" -> new Scope.OnWorkspace(design);
      case "ui" -> new Scope.OnWorkspace(ui);
      case "sales" -> new Scope.OnWorkspace(sales);
      case "document" -> new Scope.OnResource(new Reference("document", "42"));
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** A member who holds nothing. */
  public Person member() {
    Person member = ground.someone();
    change(new MemberAdded(member.user(), null));
    return member;
  }

  /** A member who holds this. */
  public Person holding(String role, String on) {
    return holding(role, on, null);
  }

  /** A member who holds this until then. */
  public Person holding(String role, String on, @Nullable Instant until) {
    Person member = member();
    give(member, role, on, until);
    return member;
  }

  /** An application of this tenant that holds nothing. */
  public Machine application() {
    Machine application = new Machine(ApplicationId.random(), tenant);
    change(new ApplicationAdded(application.application(), tenant, new Personal("Shop")));
    return application;
  }

  /** An application of this tenant that holds this. */
  public Machine applicationHolding(String role, String on) {
    Machine application = application();
    give(application, role, on, null);
    return application;
  }

  /** The owner gives this. */
  public Changed<Grant> give(Caller to, String role, String on) {
    return give(to, role, on, null);
  }

  private Changed<Grant> give(Caller to, String role, String on, @Nullable Instant until) {
    return ground.give(owner, tenant, to.subject(), role, scope(on), until);
  }

  /** The policy changes so, whoever may do that. */
  public void change(PolicyChange change) {
    ground
        .policy()
        .change(
            tenant,
            owner.subject(),
            draft -> {
              draft.submit(change);
              return change;
            });
  }
}
