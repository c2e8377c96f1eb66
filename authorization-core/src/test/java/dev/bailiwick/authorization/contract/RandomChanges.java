package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Batches of changes such as the commands would submit, as one seed throws them. */
public final class RandomChanges {

  private static final List<MemberStatus> STATUSES = List.of(MemberStatus.values());
  private static final int KINDS = 8;
  private static final int LONGEST_BATCH = 6;

  private final Random random;
  private final AuthorizationPorts ports;

  /** Changes by this seed; members are users of these stores. */
  public RandomChanges(long seed, AuthorizationPorts ports) {
    this.random = new Random(seed);
    this.ports = ports;
  }

  /** A batch, not empty, that can be made of these rows. */
  public List<PolicyChange> batch(PolicyRows rows) {
    List<PolicyChange> batch = new ArrayList<>();
    PolicyRows now = rows;
    int wanted = 1 + random.nextInt(LONGEST_BATCH);
    while (batch.size() < wanted) {
      for (PolicyChange change : some(now)) {
        batch.add(change);
        now = now.with(change);
      }
    }
    return batch;
  }

  private List<PolicyChange> some(PolicyRows rows) {
    return switch (random.nextInt(KINDS)) {
      case 0 -> List.of(workspace(rows));
      case 1 -> List.of(member());
      case 2 -> statusChange(rows);
      case 3 -> List.of(application(rows.tenant()));
      case 4 -> endOfApplication(rows);
      case 5 -> endOfGrant(rows);
      default -> grant(rows);
    };
  }

  private PolicyChange workspace(PolicyRows rows) {
    WorkspaceId id = new WorkspaceId(id());
    WorkspaceId parent = random.nextInt(3) == 0 ? null : oneOf(rows.workspaces().keySet());
    return new WorkspaceCreated(id, parent, "w-" + id, new Personal("Workspace " + id));
  }

  private PolicyChange member() {
    Personal externalId = random.nextBoolean() ? new Personal("rick@" + id()) : null;
    return new MemberAdded(ports.newUser(), externalId);
  }

  private List<PolicyChange> statusChange(PolicyRows rows) {
    MemberStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
    return Stream.ofNullable(oneOf(rows.members().keySet()))
        .<PolicyChange>map(member -> new MemberStatusChanged(member, status))
        .toList();
  }

  private PolicyChange application(TenantId home) {
    return new ApplicationAdded(new ApplicationId(id()), home, new Personal("Shop"));
  }

  private List<PolicyChange> endOfApplication(PolicyRows rows) {
    ApplicationId application = oneOf(rows.applications().keySet());
    if (application == null) {
      return List.of();
    }
    List<PolicyChange> end = new ArrayList<>();
    rows.grantsTo(Subject.of(application)).forEach(grant -> end.add(new GrantRevoked(grant.id())));
    end.add(new ApplicationRemoved(application));
    return end;
  }

  private List<PolicyChange> endOfGrant(PolicyRows rows) {
    return Stream.ofNullable(oneOf(rows.grants().keySet()))
        .<PolicyChange>map(GrantRevoked::new)
        .toList();
  }

  private List<PolicyChange> grant(PolicyRows rows) {
    List<Subject> subjects =
        new ArrayList<>(rows.members().keySet().stream().map(Subject::of).toList());
    subjects.addAll(rows.applications().keySet().stream().map(Subject::of).toList());
    Instant end =
        random.nextBoolean() ? null : AuthorizationPorts.NOW.plusSeconds(random.nextInt(100_000));
    GrantTerms terms = new GrantTerms(BuiltInRoles.WORKSPACE_EDITOR, scope(rows), end);
    return Stream.ofNullable(oneOf(subjects))
        .<PolicyChange>map(subject -> new GrantAdded(terms.to(subject)))
        .toList();
  }

  private Scope scope(PolicyRows rows) {
    WorkspaceId workspace = oneOf(rows.workspaces().keySet());
    return switch (random.nextInt(3)) {
      case 0 -> new Scope.OnTenant();
      case 1 -> new Scope.OnResource(new Reference("document", "№ " + random.nextInt()));
      default -> workspace == null ? new Scope.OnTenant() : new Scope.OnWorkspace(workspace);
    };
  }

  private <T> @Nullable T oneOf(Collection<T> all) {
    return all.isEmpty() ? null : List.copyOf(all).get(random.nextInt(all.size()));
  }

  private UUID id() {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
  }
}
