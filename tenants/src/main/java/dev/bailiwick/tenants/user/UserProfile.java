package dev.bailiwick.tenants.user;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.List;
import java.util.Map;

/** A user, and where they are a member or were one. */
public record UserProfile(User user, List<Membership> memberships) {

  public UserProfile {
    requireNonNull(user);
    memberships = List.copyOf(memberships);
  }

  /**
   * What a tenant keeps of them now.
   *
   * @param groups the names of those that they are in
   */
  public record Membership(
      Tenant tenant,
      MemberStatus status,
      Map<String, Value> attributes,
      List<String> groups,
      List<Grant> grants) {

    public Membership {
      requireNonNull(tenant);
      requireNonNull(status);
      attributes = Map.copyOf(attributes);
      groups = List.copyOf(groups);
      grants = List.copyOf(grants);
    }
  }
}
