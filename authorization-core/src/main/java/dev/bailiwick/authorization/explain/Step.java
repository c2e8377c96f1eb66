package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;

/** One change that could help one subject to one permission. */
public sealed interface Step {

  /** The subject is granted this role. */
  record Give(String role, Scope on) implements Step {}

  /** The subject comes into this group. */
  record Join(GroupId group) implements Step {}

  /** A grant that carries a deny ends. */
  record End(GrantId grant) implements Step {}

  /** An expired grant goes on, for good. */
  record Renew(GrantId grant) implements Step {}

  /** The member has this attribute. */
  record SetOfMember(String name, Value value) implements Step {}

  /** The registered resource has this attribute. */
  record SetOfResource(String name, Value value) implements Step {}

  /** The tenant has a feature, whatever its plan says. */
  record TurnOn(String feature) implements Step {}

  /** An archived workspace comes back. */
  record Restore(WorkspaceId workspace) implements Step {}

  /** Whether the other step sets the same attribute, so that only one of the two can last. */
  default boolean setsWhat(Step other) {
    return switch (this) {
      case SetOfMember(String name, Value v) ->
          other instanceof SetOfMember(String n, Value w) && n.equals(name);
      case SetOfResource(String name, Value v) ->
          other instanceof SetOfResource(String n, Value w) && n.equals(name);
      default -> false;
    };
  }
}
