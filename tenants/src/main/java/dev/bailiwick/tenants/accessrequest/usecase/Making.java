package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.member.SignIns;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an approved request what it asks for, as far as it still can be.
 *
 * @param end when what is granted ends, if it does
 */
record Making(PolicyDraft draft, RequestedAccess request, @Nullable Instant end) {

  void make(@Nullable User operator) {
    if (request.kind() == Kind.SUPPORT) {
      letIn(operator);
    } else if (!isHere(request.requestedBy()) || !isHere(request.wantedFor())) {
      throw Refusal.gone(
          "access_request_over", "Whoever asked for this, or would hold it, is here no longer.");
    }
    request.steps().forEach(this::make);
  }

  private void make(Step step) {
    switch (step) {
      case Step.Give(var role, var on) -> give(role, on);
      case Step.Join(var group) -> join(group);
      case Step.Renew(var grant) -> renew(grant);
      default -> throw new IllegalStateException("nobody asks for " + step);
    }
  }

  private void give(String role, Scope on) {
    boolean there =
        draft.role(role) != null
            && (!(on instanceof Scope.OnWorkspace(var workspace))
                || draft.rows().workspaces().containsKey(workspace));
    if (!there) {
      throw impossible();
    }
    submit(new GrantTerms(role, on, end, request.condition()), request.wantedFor());
  }

  private void join(GroupId id) {
    Group group = draft.rows().groups().get(id);
    UserId member = new UserId(request.wantedFor().id());
    if (group == null) {
      throw impossible();
    }
    if (end != null) {
      throw Refusal.invalid("expires_at", "A place in a group does not end by itself.");
    }
    if (!group.members().contains(member)) {
      draft.submit(new GroupMemberAdded(id, member));
    }
  }

  private void renew(GrantId id) {
    Grant grant = draft.rows().grants().get(id);
    if (grant == null) {
      throw impossible();
    }
    if (!grant.liveAt(draft.at())) {
      draft.submit(new GrantRevoked(id));
      submit(new GrantTerms(grant.role(), grant.on(), end, grant.condition()), grant.to());
    }
  }

  private void submit(GrantTerms terms, Subject to) {
    if (draft.rows().grantsTo(to).stream().noneMatch(terms::sameAs)) {
      draft.submit(new GrantAdded(terms.to(to)));
    }
  }

  /** An operator comes in as a guest who goes again by themself. */
  private void letIn(@Nullable User operator) {
    if (operator == null || end == null) {
      throw impossible();
    }
    PolicyRows rows = draft.rows();
    UserId id = operator.id();
    if (!draft.permitsInSystem(request.wantedFor(), Operators.ASK)) {
      throw Refusal.gone("access_request_over", "Whoever asks for this is no operator any more.");
    }
    if (Operators.isMember(rows, id, draft.at())) {
      throw Refusal.conflict("already_member", "Whoever asks for this is a member already.");
    }
    draft.revokeAllOf(Subject.of(id));
    if (rows.members().containsKey(id)) {
      draft.submit(new MemberStatusChanged(id, MemberStatus.ACTIVE));
    } else {
      SignIns.arrival(operator).forEach(draft::submit);
    }
    SignIns.news(draft.rows(), operator).forEach(draft::submit);
    draft.submit(new MemberExpiryChanged(id, end));
  }

  private boolean isHere(Subject subject) {
    PolicyRows rows = draft.rows();
    return switch (subject.kind()) {
      case USER ->
          Optional.ofNullable(rows.members().get(new UserId(subject.id())))
              .filter(member -> Operators.isMember(rows, member.id(), draft.at()))
              .isPresent();
      case GROUP -> rows.groups().containsKey(new GroupId(subject.id()));
      case APPLICATION -> rows.applications().containsKey(new ApplicationId(subject.id()));
    };
  }

  private static Refusal impossible() {
    return Refusal.conflict(
        "access_request_void", "What this asks for is there no longer; refuse it.");
  }
}
