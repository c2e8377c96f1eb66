package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.usecase.AcceptInvitation;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.LetterBudget;
import dev.bailiwick.tenants.invitation.usecase.VoidInvitations;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands that meet in one tenant at once, on real connections. */
final class RacesTest {

  private static final String DONE = "done";
  private static final int ACCEPTS_EACH = 50;
  private static final int JOINING = 100;
  private static final long SEATS = 10;

  private final TenantsPorts ports = Installation.get().tenants();
  private final AuthorizationPorts core = ports.core();
  private final ChangePolicy policy = changePolicy(core);
  private final AcceptInvitation accept =
      new AcceptInvitation(
          core.transactions(),
          policy,
          ports.invitations(),
          core.users(),
          core.acts(() -> AuthorizationPorts.NOW));

  @RepeatedTest(5)
  @Tag("security-31")
  void ofTwoLastOwnersWhoLeaveOneStays() throws Exception {
    UserId alice = core.newUser();
    UserId bob = core.newUser();
    TenantId tenant = aTenant().withOwner(alice).withOwner(bob).begin(core);
    List<String> ends = atOnce(List.of(revocation(tenant, alice), revocation(tenant, bob)));
    assertEquals(List.of(DONE, "last_owner"), ends.stream().sorted().toList());
    assertEquals(1, core.rows(tenant).grants().size());
    assertEquals(2, core.rows(tenant).version());
  }

  @Test
  @Tag("security-33")
  void ofAllWhoAcceptAtOnceOnePersonJoinsOnce() throws Exception {
    EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.com");
    List<UserId> both = List.of(proven(email), proven(email));
    UserId owner = core.newUser();
    TenantId tenant = aTenant().withOwner(owner).begin(core);
    InvitationToken token = invited(tenant, owner, email);
    List<Callable<String>> accepts = new ArrayList<>();
    for (int i = 0; i < ACCEPTS_EACH; i++) {
      both.forEach(user -> accepts.add(() -> ended(() -> accept.accept(new Person(user), token))));
    }
    List<String> ends = atOnce(accepts);
    assertEquals(ACCEPTS_EACH, count(ends, DONE));
    assertEquals(ACCEPTS_EACH, count(ends, "invitation_over"));
    PolicyRows rows = core.rows(tenant);
    assertEquals(2, rows.version());
    assertEquals(1, both.stream().filter(rows.members()::containsKey).count());
    assertEquals(2, rows.grants().size());
  }

  @Test
  void ofAHundredWhoJoinAtOnceAsManyDoAsThereAreSeats() throws Exception {
    UserId owner = core.newUser();
    TenantId tenant = aTenant().withOwner(owner).begin(core);
    core.append(tenant, new LimitOverridden(Limit.SEATS.word(), SEATS));
    List<Callable<String>> accepts = new ArrayList<>();
    for (int i = 0; i < JOINING; i++) {
      EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.com");
      InvitationToken token = invited(tenant, owner, email);
      UserId user = proven(email);
      accepts.add(() -> ended(() -> accept.accept(new Person(user), token)));
    }
    List<String> ends = atOnce(accepts);
    assertEquals(SEATS - 1, count(ends, DONE));
    assertEquals(JOINING - SEATS + 1, count(ends, "limit_reached"));
    assertEquals(SEATS, Limit.SEATS.used(core.rows(tenant), Instant.now()));
  }

  private Callable<String> revocation(TenantId tenant, UserId owner) {
    RevokeGrant revoke = new RevokeGrant(policy);
    GrantId own = core.rows(tenant).grantsTo(Subject.of(owner)).getFirst().id();
    return () -> ended(() -> revoke.revoke(new Person(owner), tenant, own));
  }

  private UserId proven(EmailAddress email) {
    return core.newUser(new ProviderFacts(email, true));
  }

  private InvitationToken invited(TenantId tenant, UserId owner, EmailAddress email) {
    InviteMember.WantedGrant member =
        new InviteMember.WantedGrant(BuiltInRoles.MEMBER, new Reference("bw.tenant", ""), null);
    Invitation invitation =
        new InviteMember(
                policy,
                ports.tenants(),
                ports.invitations(),
                new LetterBudget(ports.invitations(), LetterBudget.USUAL),
                ports.outbox(),
                core.acts(() -> AuthorizationPorts.NOW))
            .invite(
                new Person(owner), tenant, new InviteMember.Wanted(email, List.of(member), null));
    InvitationToken token = InvitationToken.mint(new Random());
    InvitationAddress address = new InvitationAddress(tenant, invitation.id());
    ports.in(tenant, () -> ports.invitations().addToken(address, token));
    return token;
  }

  private static String ended(Runnable command) {
    try {
      command.run();
      return DONE;
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static List<String> atOnce(Collection<Callable<String>> commands) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<String> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running =
          commands.stream()
              .map(
                  command ->
                      threads.submit(
                          () -> {
                            start.await();
                            return command.call();
                          }))
              .toList();
      start.countDown();
      for (Future<String> each : running) {
        ends.add(each.get());
      }
    }
    return ends;
  }

  private static long count(List<String> ends, String end) {
    return ends.stream().filter(end::equals).count();
  }

  private static ChangePolicy changePolicy(AuthorizationPorts ports) {
    PolicyCompiler compiler = new CasbinPolicyCompiler();
    return new ChangePolicy(
        ports.transactions(),
        ports.policies(),
        ports.resources(),
        ports.ledger(),
        compiler,
        new Snapshots(ports.transactions(), ports.policies(), compiler, Ground.A_LOT),
        InstantSource.system(),
        new SecureRandom(),
        new VoidInvitations(
            Installation.get().tenants().invitations(), ports.acts(() -> AuthorizationPorts.NOW)));
  }
}
