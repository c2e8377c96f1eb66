package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Truth;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's grants, numbered in the order of their ids, and which of them each subject holds,
 * through groups too. A column that nobody uses is not kept.
 */
final class Holdings {

  private static final long FOREVER = Long.MAX_VALUE;
  private static final int ON_TENANT = -1;

  /** Two to a grant: its id's more and less significant half. */
  private final long[] ids;

  private final CompiledRole[] roles;

  /** The number of a workspace, {@link #ON_TENANT}, or below that the place of a resource. */
  private final int[] scopes;

  private final Reference[] resources;
  private final long @Nullable [] ends;
  private final @Nullable Condition @Nullable [] conditions;

  /** Where in {@link #held} a subject's grants begin; they end where the next one's do. */
  private final int[] begins;

  private final int[] held;

  Holdings(
      List<Grant> grants,
      Function<String, CompiledRole> role,
      ToIntFunction<Scope.OnWorkspace> workspace,
      List<int[]> heldBySubject) {
    int size = grants.size();
    ids = new long[2 * size];
    roles = new CompiledRole[size];
    scopes = new int[size];
    List<Reference> onResources = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      Grant grant = grants.get(number);
      ids[2 * number] = grant.id().value().getMostSignificantBits();
      ids[2 * number + 1] = grant.id().value().getLeastSignificantBits();
      roles[number] = role.apply(grant.role());
      scopes[number] =
          switch (grant.on()) {
            case Scope.OnTenant onTenant -> ON_TENANT;
            case Scope.OnWorkspace on -> workspace.applyAsInt(on);
            case Scope.OnResource on -> {
              onResources.add(on.resource());
              yield ON_TENANT - onResources.size();
            }
          };
    }
    resources = onResources.toArray(Reference[]::new);
    ends = grants.stream().allMatch(g -> g.expiresAt() == null) ? null : ends(grants);
    conditions =
        grants.stream().allMatch(g -> g.condition() == null)
            ? null
            : grants.stream().map(Grant::condition).toArray(Condition[]::new);
    begins = new int[heldBySubject.size() + 1];
    for (int subject = 0; subject < heldBySubject.size(); subject++) {
      begins[subject + 1] = begins[subject] + heldBySubject.get(subject).length;
    }
    held = heldBySubject.stream().flatMapToInt(IntStream::of).toArray();
  }

  private static long[] ends(List<Grant> grants) {
    return grants.stream()
        .mapToLong(g -> g.expiresAt() == null ? FOREVER : Micros.of(g.expiresAt()))
        .toArray();
  }

  /** Where the subject's holdings begin; each is asked for by its place until {@link #end}. */
  int begin(int subject) {
    return begins[subject];
  }

  int end(int subject) {
    return begins[subject + 1];
  }

  /** The number of the grant at this place. */
  int grant(int place) {
    return held[place];
  }

  int size() {
    return roles.length;
  }

  /** About how many bytes. */
  long weight() {
    return 40L * size() + 4L * held.length + 200L * resources.length;
  }

  GrantId id(int grant) {
    return new GrantId(new UUID(ids[2 * grant], ids[2 * grant + 1]));
  }

  CompiledRole role(int grant) {
    return roles[grant];
  }

  @Nullable Condition condition(int grant) {
    return conditions == null ? null : conditions[grant];
  }

  /** Whether the grant's condition holds. */
  Truth truth(int grant, Facts facts) {
    Condition condition = condition(grant);
    return condition == null ? Truth.TRUE : condition.evaluate(facts);
  }

  boolean isLive(int grant, long at) {
    return ends == null || at < ends[grant];
  }

  boolean isOnTenant(int grant) {
    return scopes[grant] == ON_TENANT;
  }

  /** The number of the workspace that the grant is on, or -1. */
  int workspace(int grant) {
    return Math.max(scopes[grant], Workspaces.TENANT);
  }

  /** The single resource that the grant is on, or null. */
  @Nullable Reference resource(int grant) {
    int scope = scopes[grant];
    return scope < ON_TENANT ? resources[ON_TENANT - 1 - scope] : null;
  }

  /** Whether the grant reaches this resource, which lies in the workspace of that number. */
  boolean reaches(int grant, Reference resource, int workspace, Workspaces tree) {
    int scope = scopes[grant];
    if (scope == ON_TENANT) {
      return true;
    }
    return scope >= 0
        ? tree.within(workspace, scope)
        : resources[ON_TENANT - 1 - scope].equals(resource);
  }

  /** The number of the grant with this id, or -1. */
  int find(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int grant = 0; grant < roles.length; grant++) {
      if (ids[2 * grant] == high && ids[2 * grant + 1] == low) {
        return grant;
      }
    }
    return -1;
  }
}
