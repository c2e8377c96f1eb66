package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Role;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Status;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a tenant may be after one more change. */
public final class RandomChange {

  private final Dice dice;
  private final Installation installation;

  public RandomChange(Dice dice, Installation installation) {
    this.dice = dice;
    this.installation = installation;
  }

  /** The installation with other plans, or with roles that say something else. */
  public Installation after() {
    List<String> roles = installation.roles().stream().map(Role::name).toList();
    return dice.percent(50)
        ? new Installation(
            installation.types(),
            installation.aliases(),
            installation.roles(),
            new RandomInstallation(dice).plans())
        : new Installation(
            installation.types(),
            installation.aliases(),
            new RandomRoles(dice, installation.types()).roles(roles, List.of()),
            installation.plans());
  }

  /** The tenant with one part of it rolled anew; everybody and everything stays there. */
  public Tenant after(Tenant now) {
    Parts parts = new Parts(now);
    switch (dice.below(7)) {
      case 0 -> parts.members = now.members().stream().map(this::member).toList();
      case 1 -> parts.groups = now.groups().stream().map(it -> group(it, now)).toList();
      case 2 -> parts.roles = roles(now);
      case 3 -> parts.workspaces = now.workspaces().stream().map(this::workspace).toList();
      case 4 -> standing(parts);
      default -> parts.grants = grants(now);
    }
    return parts.tenant();
  }

  /** Most stay; the others are held by others, or on something else. */
  private List<Grant> grants(Tenant now) {
    List<Grant> others = new RandomGrants(dice, installation).grant(now).grants();
    List<String> kept =
        now.grants().stream().map(Grant::id).filter(id -> dice.percent(70)).toList();
    return Stream.concat(
            now.grants().stream().filter(it -> kept.contains(it.id())),
            others.stream().filter(it -> !kept.contains(it.id())).limit(5))
        .toList();
  }

  private List<Role> roles(Tenant now) {
    List<String> names = now.roles().stream().map(Role::name).toList();
    return new RandomRoles(dice, installation.types()).roles(names, installation.roles());
  }

  private void standing(Parts parts) {
    parts.status = dice.percent(80) ? Status.ACTIVE : Status.SUSPENDED;
    parts.plan = dice.percent(75) ? dice.pick(Names.PLANS) : null;
  }

  private Member member(Member now) {
    boolean stays = now.membership() == Membership.REMOVED || dice.percent(80);
    return new Member(
        now.id(),
        now.externalId(),
        stays ? now.membership() : dice.pickOf(Membership.ACTIVE, Membership.DISABLED),
        now.guestUntil(),
        now.identityDisabled(),
        now.mfaEnrolled(),
        dice.percent(50) ? now.attributes() : new Attributes(dice).stored());
  }

  private Group group(Group now, Tenant tenant) {
    List<String> present =
        tenant.members().stream()
            .filter(it -> it.membership() != Membership.REMOVED)
            .map(Member::id)
            .toList();
    return new Group(now.id(), dice.some(present, dice.below(5)));
  }

  private Workspace workspace(Workspace now) {
    return new Workspace(
        now.id(), now.parent(), dice.percent(85) ? now.archived() : !now.archived());
  }

  /** A tenant that is being changed. */
  private static final class Parts {

    private final Tenant before;
    private Status status;
    private @Nullable String plan;
    private List<Workspace> workspaces;
    private List<Member> members;
    private List<Group> groups;
    private List<Role> roles;
    private List<Grant> grants;

    Parts(Tenant before) {
      this.before = before;
      status = before.status();
      plan = before.plan();
      workspaces = before.workspaces();
      members = before.members();
      groups = before.groups();
      roles = before.roles();
      grants = before.grants();
    }

    Tenant tenant() {
      return new Tenant(
          before.id(),
          status,
          before.graceUntil(),
          plan,
          before.overrides(),
          workspaces,
          members,
          groups,
          before.applications(),
          roles,
          grants,
          before.register(),
          before.others());
    }
  }
}
