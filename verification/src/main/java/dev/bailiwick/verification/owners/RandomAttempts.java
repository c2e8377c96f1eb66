package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.change.usecase.ChangeTogether;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.history.usecase.RollBack;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.RemoveMember;
import dev.bailiwick.tenants.tenant.usecase.AcceptOwnership;
import dev.bailiwick.tenants.tenant.usecase.DeleteTenant;
import dev.bailiwick.tenants.tenant.usecase.OfferOwnership;
import dev.bailiwick.tenants.tenant.usecase.RestoreTenant;
import dev.bailiwick.verification.owners.Households.Household;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever somebody could do that might cost a tenant its last owner, as one seed throws it. */
final class RandomAttempts {

  private static final Reference TENANT = new Reference("bw.tenant", "");

  private final Site site;
  private final Random random;

  RandomAttempts(Site site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  /** One attempt on this tenant, as long as nobody else does anything on what was read before. */
  Runnable next(Household household) {
    TenantId tenant = household.tenant();
    PolicyRows rows = rows(tenant);
    Person by = new Person(one(household.people()));
    UserId on = one(household.people());
    return switch (random.nextInt(13)) {
      case 0, 1 -> () -> revoke(by, tenant, rows);
      case 2 -> () -> site.bean(RemoveMember.class).remove(by, tenant, on);
      case 3 -> () -> site.bean(RemoveMember.class).remove(by, tenant, by.user());
      case 4, 5 -> () -> site.bean(ChangeMember.class).change(by, tenant, on, toggled());
      case 6 -> () -> give(by, tenant, on);
      case 7 -> () -> becomesGuest(by, tenant, on);
      case 8 ->
          () -> site.bean(RollBack.class).rollBack(by, tenant, 1 + random.nextLong(rows.version()));
      case 9 -> () -> handOver(by, tenant, on);
      case 10 -> () -> together(by, tenant, rows, on);
      case 11 -> () -> exchange(by, tenant, rows, on);
      default -> () -> comeBack(household, on);
    };
  }

  /** Deletes and restores; what it costs nobody else is much, so that it is rare. */
  void end(Household household) {
    Person by = new Person(one(household.people()));
    site.bean(DeleteTenant.class).delete(by, household.tenant());
    site.bean(RestoreTenant.class).restore(by, household.tenant());
  }

  private void revoke(Person by, TenantId tenant, PolicyRows rows) {
    List<GrantId> owning =
        rows.grants().values().stream()
            .filter(grant -> grant.role().equals(BuiltInRoles.OWNER))
            .filter(grant -> grant.to().kind() == Subject.Kind.USER)
            .map(Grant::id)
            .toList();
    if (!owning.isEmpty()) {
      site.bean(RevokeGrant.class).revoke(by, tenant, one(owning));
    }
  }

  private void give(Person by, TenantId tenant, UserId to) {
    GrantRole.Wanted owner = owner(to, random.nextBoolean() ? null : tomorrow());
    site.bean(ChangePolicy.class)
        .change(
            tenant,
            by.subject(),
            draft -> {
              GrantRole.part(owner).accept(draft);
              return to;
            });
  }

  private static GrantRole.Wanted owner(UserId to, @Nullable Instant until) {
    return new GrantRole.Wanted(Subject.of(to).reference(), BuiltInRoles.OWNER, TENANT, until);
  }

  private static Instant tomorrow() {
    return Instant.now().plus(Duration.ofDays(1));
  }

  private void becomesGuest(Person by, TenantId tenant, UserId member) {
    Instant end = random.nextBoolean() ? null : tomorrow();
    site.bean(ChangePolicy.class)
        .change(
            tenant,
            by.subject(),
            draft -> {
              draft.submit(new MemberExpiryChanged(member, end));
              return member;
            });
  }

  private void handOver(Person by, TenantId tenant, UserId to) {
    site.bean(OfferOwnership.class).offer(by, tenant, to);
    site.bean(AcceptOwnership.class).accept(new Person(to), tenant);
  }

  private void together(Person by, TenantId tenant, PolicyRows rows, UserId on) {
    Stream<Consumer<PolicyDraft>> grants =
        rows.grantsTo(Subject.of(on)).stream().map(grant -> RevokeGrant.part(grant.id()));
    List<Consumer<PolicyDraft>> parts =
        Stream.concat(grants, Stream.of(ChangeMember.part(one(List.of(on, by.user())), toggled())))
            .toList();
    site.bean(ChangeTogether.class).change(by, tenant, parts, rows.version());
  }

  /** What somebody owns by would be theirs for a time alone, and nobody's once that is over. */
  private void exchange(Person by, TenantId tenant, PolicyRows rows, UserId on) {
    Stream<Consumer<PolicyDraft>> owning =
        rows.grantsTo(Subject.of(on)).stream().map(grant -> RevokeGrant.part(grant.id()));
    List<Consumer<PolicyDraft>> parts =
        Stream.concat(owning, Stream.of(GrantRole.part(owner(on, tomorrow())))).toList();
    site.bean(ChangeTogether.class).change(by, tenant, parts, rows.version());
  }

  /** Somebody who has gone is among them again, else nobody would be left to try. */
  private void comeBack(Household household, UserId user) {
    site.bean(ChangePolicy.class)
        .takeIn(household.tenant(), rows -> comingBack(rows, household.owning(), user));
  }

  private static List<PolicyChange> comingBack(PolicyRows rows, GroupId owning, UserId user) {
    List<PolicyChange> changes = new ArrayList<>();
    Group group = rows.groups().get(owning);
    if (group == null) {
      changes.add(new GroupPut(owning, "owning"));
      changes.add(new GrantAdded(Households.owning().to(Subject.of(owning))));
    }
    if (group == null || !group.members().contains(user)) {
      changes.add(new GroupMemberAdded(owning, user));
    }
    if (rows.present(user.toString()).isEmpty()) {
      changes.add(new MemberStatusChanged(user, MemberStatus.ACTIVE));
    }
    return changes;
  }

  private ChangeMember.Wanted toggled() {
    return new ChangeMember.Wanted(
        random.nextBoolean() ? MemberStatus.DISABLED : MemberStatus.ACTIVE, null, null);
  }

  private PolicyRows rows(TenantId tenant) {
    return site.bean(Transactions.class)
        .inTenant(tenant, () -> site.bean(Policies.class).read(tenant))
        .orElseThrow();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
