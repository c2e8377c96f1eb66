package dev.bailiwick.authorization.grant.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives a role to a member, a group or an application; giving the same again changes nothing. */
public final class GrantRole {

  private final ChangePolicy policy;

  public GrantRole(ChangePolicy policy) {
    this.policy = policy;
  }

  /** The grant as asked for: to whom, what, on what, until when, and if what. */
  public record Wanted(
      Reference to,
      String role,
      Reference on,
      @Nullable Instant expiresAt,
      @Nullable Condition condition) {

    /** A grant without a condition. */
    public Wanted(Reference to, String role, Reference on, @Nullable Instant expiresAt) {
      this(to, role, on, expiresAt, null);
    }
  }

  /**
   * Grants, or finds the grant that gives just this already.
   *
   * @throws Refusal where the caller may not grant there, or does not hold what they would give
   */
  public Changed<Grant> grant(Caller by, TenantId tenant, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> grant(draft, wanted));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(Wanted wanted) {
    return draft -> grant(draft, wanted);
  }

  private static Grant grant(PolicyDraft draft, Wanted wanted) {
    Grant grant = proposed(draft, wanted);
    if (!draft.rows().grants().containsKey(grant.id())) {
      draft.submit(new GrantAdded(grant));
    }
    return grant;
  }

  /**
   * The grant that is asked for, or the one that gives just this already.
   *
   * @throws Refusal where the caller may not grant there, or it cannot be in this tenant
   */
  public static Grant proposed(PolicyDraft draft, Wanted wanted) {
    draft.requireSubject();
    PolicyRows rows = draft.rows();
    GrantTerms terms =
        GrantTerms.of(draft, wanted.role(), wanted.on(), wanted.expiresAt(), wanted.condition());
    draft.require("bw.grant:create", draft.placeOf(terms.on()));
    Subject to = subject(rows, wanted.to());
    return rows.grantsTo(to).stream()
        .filter(terms::sameAs)
        .findFirst()
        .orElseGet(() -> terms.to(to));
  }

  private static Subject subject(PolicyRows rows, Reference to) {
    Optional<Subject> found =
        switch (to.type()) {
          case "user" -> rows.present(to.id()).map(Member::id).map(Subject::of);
          case "application" ->
              ApplicationId.parse(to.id())
                  .filter(rows.applications()::containsKey)
                  .map(Subject::of);
          case "group" ->
              GroupId.parse(to.id()).filter(rows.groups()::containsKey).map(Subject::of);
          default ->
              throw Refusal.invalid("to.type", "Roles go to a user, a group or an application.");
        };
    return found.orElseThrow(
        () -> Refusal.invalid("to.id", "There is no such member, group or application here."));
  }
}
