package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.usecase.AcceptInvitation;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.verification.owners.Households.Household;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A hundred people who have all proven one address accept what was sent there, at once. */
final class InvitationRace {

  static final int ACCEPTS = 100;

  private final Site site;
  private final Households households;

  InvitationRace(Site site, Households households) {
    this.site = site;
    this.households = households;
  }

  /** How many of them have become members; there is one invitation. */
  int accepted() {
    Household household = households.next();
    EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.com");
    List<UserId> people = Stream.generate(() -> households.person(email)).limit(ACCEPTS).toList();
    InvitationToken token = invited(household, email);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      people.forEach(one -> threads.execute(() -> accept(one, token, start)));
      start.countDown();
    }
    return (int) people.stream().filter(one -> belongs(household.tenant(), one)).count();
  }

  private InvitationToken invited(Household household, EmailAddress email) {
    TenantId tenant = household.tenant();
    Instant now = Instant.now();
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            tenant,
            email,
            List.of(new GrantTerms(BuiltInRoles.MEMBER, new Scope.OnTenant(), null)),
            Subject.of(household.people().getFirst()),
            now,
            now.plusSeconds(600),
            Status.PENDING,
            null);
    InvitationToken token = InvitationToken.mint(new SecureRandom());
    Invitations invitations = site.bean(Invitations.class);
    site.bean(Transactions.class)
        .inTenant(
            tenant,
            () -> {
              invitations.add(invitation);
              invitations.addToken(new InvitationAddress(tenant, invitation.id()), token);
              return token;
            });
    return token;
  }

  private void accept(UserId by, InvitationToken token, CountDownLatch start) {
    try {
      start.await();
      site.bean(AcceptInvitation.class).accept(new Person(by), token);
    } catch (Refusal other) {
      // Somebody else was first.
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean belongs(TenantId tenant, UserId user) {
    return site.bean(Transactions.class)
        .inTenant(tenant, () -> site.bean(Policies.class).read(tenant))
        .orElseThrow()
        .members()
        .containsKey(user);
  }
}
