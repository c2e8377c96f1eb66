package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.user.UserProfile;
import dev.bailiwick.tenants.user.UserProfile.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads of users: by operators of everyone, by everyone of themself. */
public final class KnownUsers {

  private static final String READ = "bw.user:read";
  private static final int WHOLE_PAGE = 200;

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Tenants tenants;
  private final Policies policies;
  private final Acts acts;

  public KnownUsers(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Tenants tenants,
      Policies policies,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.tenants = tenants;
    this.policies = policies;
    this.acts = acts;
  }

  /** What the caller signs in with; an application has none. */
  public List<KnownIdentity> identitiesOf(Caller by) {
    return by instanceof Person person
        ? transactions
            .global(() -> users.find(person.user()))
            .map(User::identities)
            .orElse(List.of())
        : List.of();
  }

  /** Those of the people who sign in whom the filter admits, by id. */
  public Page<User> list(Caller by, UserFilter filter, Page.Request wanted) {
    return reads.readOfInstallation(by, READ, () -> users.list(filter, wanted));
  }

  /** All of them, for a file. */
  public List<User> all(Caller by, UserFilter filter) {
    return reads.readOfInstallation(
        by,
        "bw.user:export",
        () -> {
          acts.note(TenantId.SYSTEM, by.subject(), "users_exported", null);
          return everyone(filter);
        });
  }

  private List<User> everyone(UserFilter filter) {
    List<User> all = new ArrayList<>();
    Page<User> page = users.list(filter, new Page.Request(null, WHOLE_PAGE));
    all.addAll(page.items());
    while (page.next() != null) {
      page = users.list(filter, new Page.Request(page.next(), WHOLE_PAGE));
      all.addAll(page.items());
    }
    return all;
  }

  /** One user, and where they belong or belonged. */
  public UserProfile get(Caller by, UserId user) {
    reads.requireOfInstallation(by, READ);
    return profile(user);
  }

  UserProfile profile(UserId id) {
    return transactions.global(
        () -> {
          User user = users.find(id).orElseThrow(Refusal::absent);
          return new UserProfile(
              user,
              tenants.everOf(id).stream().flatMap(one -> membership(one, id).stream()).toList());
        });
  }

  private Optional<Membership> membership(TenantId tenant, UserId user) {
    return transactions.inTenant(
        tenant,
        () -> {
          PolicyRows rows = policies.read(tenant).orElseThrow();
          Member member = rows.members().get(user);
          return member == null
              ? Optional.empty()
              : Optional.of(
                  new Membership(
                      tenants.find(tenant).orElseThrow(),
                      member.status(),
                      member.attributes(),
                      groups(rows, user),
                      rows.grantsTo(Subject.of(user))));
        });
  }

  private static List<String> groups(PolicyRows rows, UserId user) {
    return rows.groups().values().stream()
        .filter(group -> group.members().contains(user))
        .map(Group::name)
        .sorted()
        .toList();
  }
}
