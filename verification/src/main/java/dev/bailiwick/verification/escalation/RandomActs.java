package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.history.Reversal;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceMoved;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Whatever comes into anyone's head: by the product's commands, which ask for a permission first,
 * or straight down the one road, where nothing stands in the way but the rule itself.
 */
final class RandomActs {

  private static final int COMMANDS = 8;

  private final Random random;
  private final RandomAdmins admins;
  private final List<Letter> letters = new ArrayList<>();
  private final List<PolicyRows> past = new ArrayList<>();

  /** An invitation on its way. */
  private record Letter(Person to, Invitation invitation, InvitationToken token) {}

  RandomActs(Random random, RandomAdmins admins) {
    this.random = random;
    this.admins = admins;
  }

  /** What comes next; it has not been done yet. */
  Act next() {
    Caller by = admins.someone();
    return switch (random.nextInt(COMMANDS)) {
      case 0 -> gives(by);
      case 1 -> handlesMembers(by);
      case 2 -> letters.isEmpty() || random.nextBoolean() ? invites(by) : accepts();
      case 3 -> mints(by);
      default -> changesAnything(by);
    };
  }

  private Act changesAnything(Caller by) {
    if (random.nextInt(15) == 0) {
      past.add(admins.rows());
    }
    List<PolicyChange> changes =
        past.isEmpty() || random.nextInt(15) > 0 ? anyChanges() : rollback();
    return new Act(changes.toString(), by.subject(), () -> submit(by, changes), changes);
  }

  private List<PolicyChange> anyChanges() {
    List<PolicyChange> changes = new ArrayList<>(List.of(change()));
    while (random.nextInt(6) == 0) {
      changes.add(change());
    }
    return changes;
  }

  private List<PolicyChange> rollback() {
    PolicyRows then = admins.oneOf(past);
    return new Reversal(admins.rows(), then, Documents.INSTALLATION, resource -> true).changes();
  }

  private void submit(Caller by, List<PolicyChange> changes) {
    admins
        .house()
        .policy()
        .change(
            admins.acme().tenant(),
            by.subject(),
            draft -> {
              draft.requireSubject();
              changes.forEach(draft::submit);
              return changes.size();
            });
  }

  private PolicyChange change() {
    UserId user = admins.person().user();
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4, 5 -> new GrantAdded(terms().to(admins.holder()));
      case 6, 7, 8, 9 -> new GrantRevoked(admins.grant().id());
      case 10, 11, 12, 13 -> new RolePut(admins.role());
      case 14, 15, 16 -> place(user);
      case 17 -> new MemberStatusChanged(user, admins.oneOf(List.of(MemberStatus.values())));
      case 18 -> new MemberExpiryChanged(user, admins.until());
      case 19, 20 -> attributes(user);
      case 21 -> new WorkspaceArchived(admins.workspace(), random.nextBoolean());
      case 22 -> move();
      default -> ofMachine(admins.machine().application());
    };
  }

  private GrantTerms terms() {
    String role = admins.roleName();
    return new GrantTerms(role, admins.scopeFor(role), admins.until(), admins.condition());
  }

  private PolicyChange place(UserId user) {
    Group group = Objects.requireNonNull(admins.rows().groups().get(admins.group()));
    return group.members().contains(user)
        ? new GroupMemberRemoved(group.id(), user)
        : new GroupMemberAdded(group.id(), user);
  }

  private PolicyChange attributes(UserId user) {
    Member member = Objects.requireNonNull(admins.rows().members().get(user));
    Map<String, Value> attributes = new HashMap<>(member.attributes());
    String name = admins.oneOf(List.of("department", "level"));
    if (random.nextInt(4) == 0) {
      attributes.remove(name);
    } else {
      attributes.put(name, new Value.Text(admins.oneOf(List.of("sales", "law", "senior"))));
    }
    return new MemberAttributesChanged(user, attributes);
  }

  /** Never beneath itself. */
  private PolicyChange move() {
    PolicyRows rows = admins.rows();
    WorkspaceId workspace = admins.workspace();
    WorkspaceId parent = random.nextInt(3) == 0 ? null : admins.workspace();
    return parent != null && rows.within(parent, workspace)
        ? new WorkspaceMoved(workspace, null)
        : new WorkspaceMoved(workspace, parent);
  }

  private PolicyChange ofMachine(ApplicationId machine) {
    return random.nextBoolean()
        ? new KeyAdded(machine, "p" + random.nextInt(), "hash")
        : new SubjectAttributesChanged(machine, Set.of("a" + random.nextInt(9)));
  }

  private Act gives(Caller by) {
    GrantTerms terms = terms();
    Subject to = admins.holder();
    GrantRole.Wanted wanted =
        new GrantRole.Wanted(
            to.reference(),
            terms.role(),
            Ground.reference(terms.on()),
            terms.expiresAt(),
            terms.condition());
    return command(
        "gives " + wanted,
        by,
        () -> admins.house().ground().grants(by, admins.acme().tenant(), wanted));
  }

  private Act handlesMembers(Caller by) {
    UserId user = admins.person().user();
    Grant grant = admins.grant();
    return switch (random.nextInt(4)) {
      case 0 ->
          command(
              "removes " + user,
              by,
              () -> admins.house().removes(by, admins.acme().tenant(), user));
      case 1 ->
          command(
              "disables " + user,
              by,
              () -> admins.house().disables(by, admins.acme().tenant(), user));
      case 2 ->
          command(
              "enables " + user,
              by,
              () -> admins.house().enables(by, admins.acme().tenant(), user));
      default ->
          command(
              "takes " + grant,
              by,
              () -> admins.house().ground().take(by, admins.acme().tenant(), grant.id()));
    };
  }

  private Act invites(Caller by) {
    int guest = 1 + random.nextInt(3);
    GrantTerms terms = terms();
    Scope on = terms.on();
    return command(
        "invites p" + guest + " to " + terms,
        by,
        () -> {
          Invitation invitation =
              admins
                  .house()
                  .invites(
                      by, admins.acme().tenant(), "p" + guest, terms.role(), on, terms.expiresAt());
          letters.add(new Letter(admins.named(guest), invitation, admins.house().mailed()));
        });
  }

  private Act accepts() {
    Letter letter = letters.remove(random.nextInt(letters.size()));
    return new Act(
        "accepts " + letter.invitation(),
        letter.invitation().invitedBy(),
        () -> admins.house().accepts(letter.to(), letter.token()),
        List.of());
  }

  private Act mints(Caller by) {
    ApplicationId machine = admins.machine().application();
    return new Act(
        "mints for " + machine,
        by.subject(),
        () -> admins.house().ground().mints(by, admins.acme().tenant(), machine),
        List.of());
  }

  private static Act command(String what, Caller by, Runnable command) {
    return new Act(what, by.subject(), command, List.of());
  }
}
