package dev.bailiwick.authorization.role.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.RoleRemoved;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ends a role of the tenant's own that nobody holds and no other role includes. */
public final class RemoveRole {

  private final ChangePolicy policy;

  public RemoveRole(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, there is no such role, it is not the tenant's own, or
   *     something names it
   */
  public Changed<String> remove(Caller by, TenantId tenant, String role) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, role));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(String role) {
    return draft -> remove(draft, role);
  }

  private static String remove(PolicyDraft draft, String role) {
    draft.require("bw.role:delete", role);
    if (!draft.rows().roles().containsKey(role)) {
      throw Refusal.conflict("not_own", "This role comes with the installation.");
    }
    use(draft.rows(), role)
        .ifPresent(
            use -> {
              throw Refusal.conflict("in_use", use);
            });
    draft.submit(new RoleRemoved(role));
    return role;
  }

  private static Optional<String> use(PolicyRows rows, String role) {
    Stream<String> included =
        rows.roles().values().stream()
            .filter(other -> other.includes().contains(role))
            .map(other -> "The role " + other.name() + " includes it.");
    Stream<String> granted =
        rows.grants().values().stream()
            .filter(grant -> grant.role().equals(role))
            .map(grant -> "The grant " + grant.id() + " gives it to " + grant.to() + ".");
    return Stream.concat(included, granted).findFirst();
  }
}
