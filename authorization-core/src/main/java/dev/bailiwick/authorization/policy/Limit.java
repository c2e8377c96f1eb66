package dev.bailiwick.authorization.policy;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a plan can limit, and how much of it a tenant has. */
public enum Limit {
  /**
   * Members who sign in and are active here, guests too; whether the provider has disabled them
   * changes nothing, or it could enable more of them than there are seats.
   */
  SEATS("disable or remove a member"),
  /** Workspaces that are not archived. */
  WORKSPACES("archive a workspace"),
  /** Applications of the tenant's own. */
  APPLICATIONS("remove an application"),
  GROUPS("remove a group"),
  /** Roles of the tenant's own making. */
  ROLES("remove a role");

  private final String wayOut;

  Limit(String wayOut) {
    this.wayOut = wayOut;
  }

  /** The limit of this name. */
  public static Optional<Limit> of(String name) {
    return Arrays.stream(values()).filter(limit -> limit.word().equals(name)).findAny();
  }

  /** The names of all limits, for a sentence. */
  public static String words() {
    return Arrays.stream(values()).map(Limit::word).collect(joining(", "));
  }

  /** Its name in plans. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a tenant can do itself, where it has no room left. */
  public String wayOut() {
    return wayOut;
  }

  /** How much of it there is at this instant. */
  public long used(PolicyRows rows, Instant at) {
    return switch (this) {
      case SEATS -> count(rows.members().values(), member -> member.hasSeatAt(at));
      case WORKSPACES -> count(rows.workspaces().values(), workspace -> !workspace.archived());
      case APPLICATIONS ->
          count(rows.applications().values(), one -> one.home().equals(rows.tenant()));
      case GROUPS -> rows.groups().size();
      case ROLES -> rows.roles().size();
    };
  }

  /** How much of it the plan allows; null where it says nothing, or there is no plan. */
  public @Nullable Long inPlan(TenantStanding standing, Map<String, Plan> plans) {
    Plan plan = standing.plan() == null ? null : plans.get(standing.plan());
    return plan == null ? null : plan.limits().get(word());
  }

  /** How much of it the tenant may have, whatever its plan says; null where that is unlimited. */
  public @Nullable Long allowed(TenantStanding standing, Map<String, Plan> plans) {
    Long own = standing.limits().get(word());
    return own == null ? inPlan(standing, plans) : own;
  }

  private static <T> long count(Collection<T> all, Predicate<T> counting) {
    return all.stream().filter(counting).count();
  }
}
