package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.OwnRoles;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Who holds what, where. */
final class RandomGrants {

  private static final List<String> ON_TENANT_ONLY = List.of("bw.owner", "bw.admin");

  private final Dice dice;
  private final Installation installation;
  private final RandomConditions conditions;

  RandomGrants(Dice dice, Installation installation) {
    this.dice = dice;
    this.installation = installation;
    conditions = new RandomConditions(dice);
  }

  /** The tenant with grants. */
  Tenant grant(Tenant tenant) {
    List<Reference> holders = holders(tenant);
    if (holders.isEmpty()) {
      return tenant;
    }
    List<Grant> grants =
        dice.some(Names.GRANTS, dice.between(8, 30)).stream()
            .map(id -> grant(id, tenant, dice.pick(holders)))
            .toList();
    return tenant.with(grants);
  }

  private Grant grant(String id, Tenant tenant, Reference to) {
    String role = role(tenant);
    return new Grant(
        id,
        to,
        role,
        ON_TENANT_ONLY.contains(role) ? new Reference("bw.tenant", tenant.id()) : scope(tenant),
        dice.percent(15) ? Times.end(dice) : null,
        conditions.maybe(13));
  }

  /** Who is removed holds nothing any more. */
  private static List<Reference> holders(Tenant tenant) {
    Stream<String> present =
        tenant.members().stream()
            .filter(it -> it.membership() != Membership.REMOVED)
            .map(Member::id);
    return Stream.of(
            present.map(id -> new Reference("user", id)),
            tenant.groups().stream().map(Group::id).map(id -> new Reference("group", id)),
            tenant.applications().stream().map(id -> new Reference("application", id)))
        .flatMap(them -> them)
        .toList();
  }

  private String role(Tenant tenant) {
    if (dice.percent(25)) {
      return dice.pick(OwnRoles.ALL).name();
    }
    List<Role> custom =
        Stream.concat(tenant.roles().stream(), installation.roles().stream()).toList();
    return dice.pick(custom).name();
  }

  private Reference scope(Tenant tenant) {
    List<Workspace> workspaces = tenant.workspaces();
    if (dice.percent(25)) {
      return resource(tenant);
    }
    return workspaces.isEmpty() || dice.percent(30)
        ? new Reference("bw.tenant", tenant.id())
        : new Reference("bw.workspace", dice.pick(workspaces).id());
  }

  /** One that is there, where its type is registered and anything is. */
  private Reference resource(Tenant tenant) {
    if (!tenant.register().isEmpty() && dice.percent(60)) {
      return dice.pick(tenant.register()).reference();
    }
    return new Reference(dice.pick(installation.types()).name(), dice.pick(Names.RESOURCES));
  }
}
