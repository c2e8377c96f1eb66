package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a policy together, parts before what names them: workspaces from the top down and roles,
 * then grants, then subjects. What names an absent part is refused, so that nothing half-loaded
 * ever decides.
 */
public final class PolicyBuilder {

  final TenantId tenant;
  final long version;
  final Catalogue catalogue;
  final Map<String, Place> places = new HashMap<>();
  final Map<String, CompiledRole> roles = new HashMap<>();
  final Map<String, Location> grantLocations = new HashMap<>();
  private final Map<Subject, List<Holding>> holdings = new HashMap<>();
  private final Map<Subject, MemberStatus> statuses = new HashMap<>();
  private final Map<String, Subject> externalIds = new HashMap<>();

  public PolicyBuilder(TenantId tenant, long version, Catalogue catalogue) {
    this.tenant = tenant;
    this.version = version;
    this.catalogue = catalogue;
  }

  /** A workspace, beneath one that has been added, or at the top. */
  public void workspace(String id, @Nullable String parent) {
    places.put(id, new Place(id, parent == null ? null : place(parent)));
  }

  public boolean hasWorkspace(String id) {
    return places.containsKey(id);
  }

  public void role(String name, List<RoleEntry> entries) {
    roles.put(name, CompiledRole.of(name, entries, catalogue));
  }

  /** A grant of a role and on a place that have been added. */
  public void grant(Grant grant) {
    CompiledRole role = roles.get(grant.role());
    if (role == null) {
      throw new IllegalStateException("a grant names a role that is not there");
    }
    Holding holding =
        switch (grant.on()) {
          case OnTenant tenantWide -> new Holding(grant, role, null, null);
          case OnWorkspace on -> new Holding(grant, role, place(on.workspace().toString()), null);
          case OnResource on -> new Holding(grant, role, null, on.resource());
        };
    holdings.computeIfAbsent(grant.to(), subject -> new ArrayList<>()).add(holding);
    grantLocations.put(
        grant.id().toString(),
        holding.place() == null
            ? new Location.OnTenant()
            : new Location.InWorkspace(holding.place().id()));
  }

  public void member(Member member) {
    Subject subject = Subject.of(member.id());
    statuses.put(subject, member.status());
    if (member.externalId() != null) {
      externalIds.put(member.externalId(), subject);
    }
  }

  public void application(Subject application) {
    statuses.put(application, MemberStatus.ACTIVE);
  }

  /**
   * The policy.
   *
   * @throws IllegalStateException where a grant is to someone who has not been added
   */
  public Policy build() {
    if (!statuses.keySet().containsAll(holdings.keySet())) {
      throw new IllegalStateException("a grant names a subject that is not there");
    }
    return new Policy(this);
  }

  Map<String, Holder> users() {
    Map<String, Holder> users = holders(Subject.Kind.USER);
    externalIds.forEach((externalId, subject) -> users.put(externalId, holder(subject)));
    return users;
  }

  Map<String, Holder> applications() {
    return holders(Subject.Kind.APPLICATION);
  }

  private Map<String, Holder> holders(Subject.Kind kind) {
    Map<String, Holder> holders = new HashMap<>();
    statuses.keySet().stream()
        .filter(subject -> subject.kind() == kind)
        .forEach(subject -> holders.put(subject.id().toString(), holder(subject)));
    return holders;
  }

  private Holder holder(Subject subject) {
    List<Holding> held = new ArrayList<>(holdings.getOrDefault(subject, List.of()));
    held.sort(Comparator.comparing(holding -> holding.grant().id().value()));
    return new Holder(statuses.getOrDefault(subject, MemberStatus.REMOVED), held);
  }

  private Place place(String id) {
    Place place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("something lies in a workspace that is not there");
    }
    return place;
  }
}
