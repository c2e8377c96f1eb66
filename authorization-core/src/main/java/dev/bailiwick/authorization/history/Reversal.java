package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.GroupRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.RoleRemoved;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to have the roles, groups and grants that there were; all else stays as it is, and
 * what names something that is gone is left out.
 */
public final class Reversal {

  private final PolicyRows now;
  private final PolicyRows then;
  private final Installation installation;
  private final Catalogue catalogue;
  private final Predicate<Reference> isRegistered;
  private final List<PolicyChange> changes = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /**
   * From how it is to how it was.
   *
   * @param isRegistered whether the register still has a resource
   */
  public Reversal(
      PolicyRows now,
      PolicyRows then,
      Installation installation,
      Predicate<Reference> isRegistered) {
    this.now = now;
    this.then = then;
    this.installation = installation;
    this.catalogue = installation.catalogue(now.tenant());
    this.isRegistered = isRegistered;
    now.grants().values().stream()
        .filter(grant -> !grant.equals(then.grants().get(grant.id())))
        .forEach(grant -> changes.add(new GrantRevoked(grant.id())));
    then.roles().values().forEach(this::restore);
    then.groups().values().forEach(this::restore);
    endWhatWasNotThere();
    then.grants().values().stream()
        .filter(grant -> !grant.equals(now.grants().get(grant.id())))
        .forEach(this::restore);
  }

  /** The changes in the order in which they can be made. */
  public List<PolicyChange> changes() {
    return List.copyOf(changes);
  }

  /** What is left out. */
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  private void endWhatWasNotThere() {
    now.groups().values().stream()
        .filter(group -> !then.groups().containsKey(group.id()))
        .forEach(
            group -> {
              group.members().forEach(it -> changes.add(new GroupMemberRemoved(group.id(), it)));
              changes.add(new GroupRemoved(group.id()));
            });
    now.roles().keySet().stream()
        .filter(role -> !then.roles().containsKey(role))
        .forEach(role -> changes.add(new RoleRemoved(role)));
  }

  private void restore(Role was) {
    Reference role = new Reference("bw.role", was.name());
    if (installation.roles(now.tenant()).containsKey(was.name())) {
      skip(role, "The installation has a role of this name.");
      return;
    }
    List<RoleEntry> entries = was.entries().stream().filter(this::isInCatalogue).toList();
    List<String> includes = was.includes().stream().filter(this::hadRole).toList();
    if (entries.size() < was.entries().size() || includes.size() < was.includes().size()) {
      skip(role, "Some of its entries or included roles are of what is no longer there.");
    }
    Role today = now.roles().get(was.name());
    boolean approval = was.approval() || (today != null && today.approval());
    Role is = new Role(was.name(), was.onTenantOnly(), entries, includes, approval);
    if (!is.equals(today)) {
      changes.add(new RolePut(is));
    }
  }

  private boolean isInCatalogue(RoleEntry entry) {
    if (entry.type().equals(RoleEntry.ANY)) {
      return true;
    }
    ResourceType type = catalogue.type(entry.type());
    return type != null
        && (entry.action().equals(RoleEntry.ANY) || type.actions().contains(entry.action()));
  }

  private boolean hadRole(String name) {
    return then.roles().containsKey(name) || installation.roles(now.tenant()).containsKey(name);
  }

  private void restore(Group was) {
    Group is = now.groups().get(was.id());
    if (is == null || !is.name().equals(was.name())) {
      changes.add(new GroupPut(was.id(), was.name()));
    }
    Set<UserId> there = is == null ? Set.of() : is.members();
    for (UserId member : was.members()) {
      if (!isPresent(member)) {
        skip(
            new Reference("bw.group", was.id().toString()),
            "A member of it has gone: " + member + ".");
      } else if (!there.contains(member)) {
        changes.add(new GroupMemberAdded(was.id(), member));
      }
    }
    there.stream()
        .filter(member -> !was.members().contains(member))
        .forEach(member -> changes.add(new GroupMemberRemoved(was.id(), member)));
  }

  private boolean isPresent(UserId user) {
    Member member = now.members().get(user);
    return member != null && member.status() != MemberStatus.REMOVED;
  }

  private void restore(Grant was) {
    String gone = gone(was);
    if (gone == null) {
      changes.add(new GrantAdded(was));
    } else {
      skip(new Reference("bw.grant", was.id().toString()), gone);
    }
  }

  private @Nullable String gone(Grant was) {
    if (!holderIsThere(was)) {
      return "Whom it was given to is gone.";
    }
    if (makesOwnerOfGuest(was)) {
      return "A guest is never an owner.";
    }
    if (!isThere(was.on())) {
      return "What it was on is gone.";
    }
    if (!hadRole(was.role())) {
      return "Its role is gone.";
    }
    return null;
  }

  private boolean holderIsThere(Grant grant) {
    return switch (grant.to().kind()) {
      case USER -> isPresent(new UserId(grant.to().id()));
      case GROUP -> then.groups().containsKey(new GroupId(grant.to().id()));
      case APPLICATION -> now.applications().containsKey(new ApplicationId(grant.to().id()));
    };
  }

  /** It would be refused, and all else with it. */
  private boolean makesOwnerOfGuest(Grant grant) {
    Member member =
        grant.to().kind() == Kind.USER ? now.members().get(new UserId(grant.to().id())) : null;
    return member != null && member.isGuest() && grant.role().equals(BuiltInRoles.OWNER);
  }

  private boolean isThere(Scope on) {
    return switch (on) {
      case Scope.OnTenant tenantWide -> true;
      case Scope.OnWorkspace(var workspace) -> now.workspaces().containsKey(workspace);
      case Scope.OnResource(var resource) -> {
        ResourceType type = catalogue.type(resource.type());
        yield type != null && (!type.registered() || isRegistered.test(resource));
      }
    };
  }

  private void skip(Reference what, String why) {
    skipped.add(new Skipped(what, why));
  }
}
