package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Status;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant with everything in it. */
final class RandomTenant {

  private final Dice dice;
  private final Installation installation;
  private final Attributes attributes;

  RandomTenant(Dice dice, Installation installation) {
    this.dice = dice;
    this.installation = installation;
    attributes = new Attributes(dice);
  }

  Tenant tenant(String id) {
    Status status =
        dice.percent(97) ? Status.ACTIVE : dice.pickOf(Status.SUSPENDED, Status.DELETED);
    List<Workspace> workspaces = workspaces();
    List<Member> members = members();
    List<Group> groups = groups(members);
    List<String> applications = dice.some(Names.APPLICATIONS, dice.below(4));
    List<Role> roles = roles();
    List<Resource> register = register(workspaces);
    Tenant ungranted =
        new Tenant(
            id,
            status,
            status == Status.DELETED && dice.percent(80) ? Times.end(dice) : null,
            dice.percent(75) ? dice.pick(Names.PLANS) : null,
            overrides(),
            workspaces,
            members,
            groups,
            applications,
            roles,
            List.of(),
            register,
            others(workspaces));
    return new RandomGrants(dice, installation).grant(ungranted);
  }

  private Map<String, Boolean> overrides() {
    Map<String, Boolean> overrides = new HashMap<>();
    dice.some(Names.FEATURES, dice.below(3))
        .forEach(feature -> overrides.put(feature, dice.percent(60)));
    return overrides;
  }

  /** Often one beneath the other, so that some lie deep. */
  private List<Workspace> workspaces() {
    List<Workspace> workspaces = new ArrayList<>();
    for (String id : dice.some(Names.WORKSPACES, dice.between(0, 9))) {
      String parent = null;
      if (!workspaces.isEmpty() && dice.percent(70)) {
        parent = dice.percent(50) ? workspaces.getLast().id() : dice.pick(workspaces).id();
      }
      workspaces.add(new Workspace(id, parent, dice.percent(4)));
    }
    return workspaces;
  }

  private List<Member> members() {
    List<String> names = new ArrayList<>(dice.some(Names.EXTERNAL, dice.below(5)));
    return dice.some(Names.USERS, dice.between(3, 8)).stream()
        .map(id -> member(id, names.isEmpty() ? null : names.removeLast()))
        .toList();
  }

  /** One with an external id does not sign in. */
  private Member member(String id, @Nullable String externalId) {
    boolean signsIn = externalId == null && dice.percent(85);
    Membership membership =
        dice.percent(94) ? Membership.ACTIVE : dice.pickOf(Membership.DISABLED, Membership.REMOVED);
    Instant until = dice.percent(7) ? Times.end(dice) : null;
    return new Member(
        id,
        externalId,
        membership,
        until,
        signsIn && dice.percent(3),
        signsIn ? (Boolean) dice.percent(50) : null,
        dice.percent(70) ? attributes.stored() : Map.of());
  }

  /** Who is removed has no place in a group any more. */
  private List<Group> groups(List<Member> members) {
    List<String> present =
        members.stream()
            .filter(it -> it.membership() != Membership.REMOVED)
            .map(Member::id)
            .toList();
    return dice.some(Names.GROUPS, dice.below(5)).stream()
        .map(id -> new Group(id, dice.some(present, dice.percent(10) ? 0 : dice.between(1, 5))))
        .toList();
  }

  private List<Role> roles() {
    List<String> taken = installation.roles().stream().map(Role::name).toList();
    List<String> free = Names.ROLES.stream().filter(it -> !taken.contains(it)).toList();
    return new RandomRoles(dice, installation.types())
        .roles(dice.some(free, dice.between(1, 7)), installation.roles());
  }

  private List<Resource> register(List<Workspace> workspaces) {
    List<Resource> register = new ArrayList<>();
    for (ProductType type : installation.types()) {
      if (type.registered()) {
        for (String id : dice.some(Names.RESOURCES, dice.below(6))) {
          Reference reference = new Reference(type.name(), id);
          register.add(new Resource(reference, workspace(workspaces), attributes.stored()));
        }
      }
    }
    return register;
  }

  private List<Other> others(List<Workspace> workspaces) {
    return dice.some(Names.OTHERS, dice.below(4)).stream()
        .map(
            id ->
                new Other(
                    new Reference(
                        dice.pickOf("bw.invitation", "bw.access_request", "bw.domain"), id),
                    workspace(workspaces)))
        .toList();
  }

  private @Nullable String workspace(List<Workspace> workspaces) {
    return workspaces.isEmpty() || dice.percent(5) ? null : dice.pick(workspaces).id();
  }
}
