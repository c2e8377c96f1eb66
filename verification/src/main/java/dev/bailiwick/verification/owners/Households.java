package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tenants in which everybody may do everything, for as long as they are there. */
final class Households {

  static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_OWNERS";

  private static final int PEOPLE = 5;

  private final Site site;

  Households(Site site) {
    this.site = site;
  }

  /** One of them. */
  record Household(TenantId tenant, List<UserId> people, GroupId owning) {

    Household {
      people = List.copyOf(people);
    }
  }

  /**
   * A tenant of one owner and some members, who may act as owners by way of a group; which makes
   * none of them one who must stay.
   */
  Household next() {
    UserId owner = person(null);
    TenantId tenant =
        site.bean(CreateTenant.class)
            .create(
                new Person(owner),
                new Slug("h-" + UUID.randomUUID().toString().substring(0, 8)),
                new DisplayName("Household"))
            .id();
    List<UserId> people = new ArrayList<>(List.of(owner));
    while (people.size() < PEOPLE) {
      people.add(person(null));
    }
    GroupId group = GroupId.random();
    site.bean(ChangePolicy.class)
        .change(
            tenant,
            Subject.of(owner),
            draft -> {
              draft.submit(new GroupPut(group, "owning"));
              for (UserId one : people) {
                if (!one.equals(owner)) {
                  draft.submit(new MemberAdded(one, null));
                }
                draft.submit(new GroupMemberAdded(group, one));
              }
              draft.submit(new GrantAdded(owning().to(Subject.of(group))));
              return tenant;
            });
    return new Household(tenant, people, group);
  }

  static GrantTerms owning() {
    return new GrantTerms(BuiltInRoles.OWNER, new Scope.OnTenant(), null);
  }

  /** Somebody who signs in, by an address that they have proven or by none. */
  UserId person(@Nullable EmailAddress email) {
    Identity identity = new Identity(ISSUER, UUID.randomUUID().toString());
    Users users = site.bean(Users.class);
    return site.bean(Transactions.class)
        .global(
            () -> {
              users.findOrAdd(identity);
              return users.saveFacts(
                  identity, new ProviderFacts(email, email != null), Instant.now());
            })
        .id();
  }
}
