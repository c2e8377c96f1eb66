package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Truth;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.verification.oracle.OwnRoles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may do what in one state of a tenant, point by point, as the policy page has it. */
final class AsWritten {

  private final PolicyRows rows;
  private final Points points;
  private final Map<String, List<Saying>> roles = new HashMap<>();

  /** An entry of a role, whoever's making it is. */
  private record Saying(
      String type, String action, boolean denies, @Nullable Condition condition) {}

  AsWritten(PolicyRows rows, Points points) {
    this.rows = rows;
    this.points = points;
  }

  PolicyRows rows() {
    return rows;
  }

  Points points() {
    return points;
  }

  /** What the subject holds at that instant, whether they can use it or not. */
  BitSet held(Subject subject, Outcomes outcomes, Instant at) {
    BitSet allowed = new BitSet();
    BitSet denied = new BitSet();
    for (Grant grant : rows.grants().values()) {
      if (isTo(grant, subject) && isLive(grant, subject, at)) {
        for (Saying saying : sayings(grant.role())) {
          Truth truth = outcomes.of(grant.condition()).and(outcomes.of(saying.condition()));
          if (saying.denies() ? truth != Truth.FALSE : truth == Truth.TRUE) {
            BitSet side = saying.denies() ? denied : allowed;
            side.or(points.reached(saying.type(), saying.action(), grant.on()));
          }
        }
      }
    }
    allowed.andNot(denied);
    return allowed;
  }

  /** What the subject may do at that instant. */
  BitSet permitted(Subject subject, Outcomes outcomes, Instant at) {
    if (!isActive(subject)) {
      return new BitSet();
    }
    BitSet permitted = held(subject, outcomes, at);
    permitted.andNot(points.asleep());
    return permitted;
  }

  /** What the subject may give: an owner, everything. */
  BitSet givable(Subject subject, Outcomes outcomes, Instant at) {
    BitSet givable = held(subject, outcomes, at);
    givable.set(0, isOwner(subject, at) ? points.size() : 0);
    return givable;
  }

  boolean isActive(Subject subject) {
    if (subject.kind() != Kind.USER) {
      return true;
    }
    Member member = rows.members().get(new UserId(subject.id()));
    return member != null && member.status() == MemberStatus.ACTIVE;
  }

  /** What lets whoever is behind the subject in: its status, or its keys and what it may send. */
  String admittance(Subject subject) {
    return subject.kind() == Kind.APPLICATION
        ? String.valueOf(rows.applications().get(new ApplicationId(subject.id())))
        : "active " + isActive(subject);
  }

  boolean isOwner(Subject subject, Instant at) {
    return rows.grants().values().stream()
        .filter(grant -> grant.role().equals("bw.owner") && grant.condition() == null)
        .filter(grant -> grant.on() instanceof Scope.OnTenant)
        .anyMatch(grant -> isTo(grant, subject) && isLive(grant, subject, at));
  }

  private boolean isTo(Grant grant, Subject subject) {
    if (grant.to().kind() != Kind.GROUP || subject.kind() != Kind.USER) {
      return grant.to().equals(subject);
    }
    Group group = rows.groups().get(new GroupId(grant.to().id()));
    return group != null && group.members().contains(new UserId(subject.id()));
  }

  private boolean isLive(Grant grant, Subject subject, Instant at) {
    Member member =
        subject.kind() == Kind.USER ? rows.members().get(new UserId(subject.id())) : null;
    Instant stay = member == null ? null : member.expiresAt();
    Instant end = grant.expiresAt();
    return (end == null || at.isBefore(end)) && (stay == null || at.isBefore(stay));
  }

  private List<Saying> sayings(String role) {
    List<Saying> known = roles.get(role);
    if (known == null) {
      known = new ArrayList<>();
      collect(role, known);
      roles.put(role, known);
    }
    return known;
  }

  private void collect(String name, List<Saying> into) {
    Role own = rows.roles().get(name);
    if (own == null) {
      OwnRoles.ALL.stream()
          .filter(role -> role.name().equals(name))
          .flatMap(role -> role.entries().stream())
          .forEach(e -> into.add(new Saying(e.type(), e.action(), e.deny(), null)));
      return;
    }
    own.entries()
        .forEach(e -> into.add(new Saying(e.type(), e.action(), e.denies(), e.condition())));
    own.includes().forEach(included -> collect(included, into));
  }
}
