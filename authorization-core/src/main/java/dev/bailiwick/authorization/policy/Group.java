package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.UserId;
import java.util.HashSet;
import java.util.Set;

/** Users of the tenant who hold roles together; flat, and tenant-wide. */
public record Group(GroupId id, String name, Set<UserId> members) {

  public Group {
    requireNonNull(id);
    requireNonNull(name);
    members = Set.copyOf(members);
  }

  Group plus(UserId member) {
    Set<UserId> next = new HashSet<>(members);
    next.add(member);
    return new Group(id, name, next);
  }

  Group minus(UserId member) {
    Set<UserId> next = new HashSet<>(members);
    next.remove(member);
    return new Group(id, name, next);
  }

  Group named(String next) {
    return new Group(id, next, members);
  }
}
