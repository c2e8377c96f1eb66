package dev.bailiwick.tenants.tenant.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.usecase.KeyMint;
import dev.bailiwick.authorization.application.usecase.RegisterApplication;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.TenantSeen;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreateTenantTest {

  private static final int RACERS = 8;

  private final House house = new House();
  private final Ground ground = house.ground();
  private final TenantsPorts ports = house.ports();
  private final Person alice = ground.someone();
  private final CreateTenant create =
      new CreateTenant(
          ports.core().transactions(),
          ground.policy(),
          ground.reads(),
          ports.tenants(),
          ports.core().applications(),
          ports.core().users(),
          ground.clock());

  private Tenant creates(Caller by, String slug) {
    return create.create(by, new Slug(slug), new DisplayName("Acme & Söhne"));
  }

  private String outcome(Caller by, String slug) {
    return Outcome.of(() -> creates(by, slug));
  }

  private List<Workspace> workspaces(TenantId tenant) {
    return ports.in(tenant, () -> ports.workspaces().list(tenant));
  }

  @Test
  void whoeverCreatesATenantIsItsOwner() {
    Tenant acme = creates(alice, "acme");
    PolicyRows rows = ports.core().rows(acme.id());
    assertEquals(
        new Tenant(
            acme.id(),
            "acme",
            "Acme & Söhne",
            Status.ACTIVE,
            null,
            null,
            TenantSettings.NONE,
            false,
            1,
            ground.now()),
        acme);
    assertEquals(
        Map.of(alice.user(), new Member(alice.user(), null, MemberStatus.ACTIVE)), rows.members());
    assertEquals(1, rows.grants().size());
    Grant grant = rows.grantsTo(alice.subject()).getFirst();
    assertEquals(
        new Grant(grant.id(), alice.subject(), "bw.owner", new Scope.OnTenant(), null), grant);
    assertEquals(alice.subject().toString(), ground.entries(acme.id()).getFirst().actor().name());
  }

  @Test
  void aFirstWorkspaceExistsInWhichTheyMayDoEverything() {
    Tenant acme = creates(alice, "acme");
    Workspace main = workspaces(acme.id()).getFirst();
    assertEquals(
        List.of(new Workspace(main.id(), null, "main", "Main", false)), workspaces(acme.id()));
    Scope here = new Scope.OnWorkspace(main.id());
    String given =
        Outcome.of(
            () -> ground.give(alice, acme.id(), alice.subject(), "bw.workspace_admin", here));
    assertEquals(Outcome.DONE, given);
  }

  @Test
  void theTenantIsFoundByItsSlugAndAmongMine() {
    Tenant acme = creates(alice, "acme");
    creates(ground.someone(), "globex");
    TenantDirectory directory =
        new TenantDirectory(
            ports.core().transactions(),
            ground.reads(),
            ports.tenants(),
            ports.core().policies(),
            ground.clock());
    assertEquals(Optional.of(acme.id()), directory.resolve("acme"));
    assertEquals(Optional.of(acme.id()), directory.resolve(acme.id().toString()));
    assertEquals(
        List.of(TenantSeen.of(acme, true)),
        directory.mine(alice, new Page.Request(null, 9)).items());
    assertEquals(acme, directory.get(alice, acme.id()));
    assertEquals("not_found", Outcome.of(() -> directory.get(ground.someone(), acme.id())));
  }

  @Test
  void aSlugIsTakenOnce() {
    creates(alice, "acme");
    Person bob = ground.someone();
    assertEquals("slug_taken", outcome(bob, "acme"));
    assertEquals("slug_taken", outcome(alice, "acme"));
    assertEquals(List.of(), ports.global(() -> ports.tenants().ofSubject(bob.subject())));
  }

  @Test
  void ofManyWhoWantOneSlugAtOnceOneGetsIt() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
      List<Future<String>> races =
          IntStream.range(0, RACERS)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return outcome(alice, "acme");
                          }))
              .toList();
      start.countDown();
      for (Future<String> race : races) {
        done += race.get().equals(Outcome.DONE) ? 1 : 0;
      }
    }
    assertEquals(1, done);
    assertEquals(1, ports.global(() -> ports.tenants().ofSubject(alice.subject())).size());
  }

  @Test
  void anApplicationOfATenantMayNot() {
    Machine shop = Acme.on(ground).applicationHolding("bw.owner", "tenant");
    assertEquals("forbidden", outcome(shop, "acme"));
    assertEquals(Optional.empty(), ports.global(() -> ports.tenants().idOf("acme", ground.now())));
  }

  @Test
  void anApplicationOfTheInstallationMayWhereItIsAProvisioner() {
    Person operator = seeded();
    Machine provisioner = systemApplication(operator, "bw.provisioner");
    Tenant acme = creates(provisioner, "acme");
    PolicyRows rows = ports.core().rows(acme.id());
    assertEquals(Set.of(provisioner.application()), rows.applications().keySet());
    assertEquals(
        TenantId.SYSTEM, requireNonNull(rows.applications().get(provisioner.application())).home());
    assertEquals(Map.of(), rows.members());
    assertEquals("bw.owner", rows.grantsTo(provisioner.subject()).getFirst().role());
  }

  @Test
  void anApplicationOfTheInstallationMayNotWithoutTheRight() {
    Person operator = seeded();
    assertEquals("forbidden", outcome(systemApplication(operator, "bw.enforcement_point"), "acme"));
    Machine provisioner = systemApplication(operator, "bw.provisioner");
    PolicyRows rows = ports.core().rows(TenantId.SYSTEM);
    ground.take(operator, TenantId.SYSTEM, rows.grantsTo(provisioner.subject()).getFirst().id());
    assertEquals("forbidden", outcome(provisioner, "acme"));
    Machine nobody = new Machine(ApplicationId.random(), TenantId.SYSTEM);
    assertEquals("not_found", outcome(nobody, "acme"));
    assertTrue(ports.global(() -> ports.tenants().idOf("acme", ground.now())).isEmpty());
  }

  private Person seeded() {
    new SeedInstallation(
            ports.core().transactions(), ground.policy(), ports.tenants(), ports.core().users())
        .seed(house.provider().verified("operator"));
    return house.syncs(Provider.identity("operator"));
  }

  private Machine systemApplication(Person operator, String role) {
    ApplicationId id =
        new RegisterApplication(ground.policy(), new KeyMint(new Random(), null))
            .register(operator, TenantId.SYSTEM, "backend")
            .value()
            .application()
            .id();
    ground.give(operator, TenantId.SYSTEM, Subject.of(id), role, new Scope.OnTenant());
    return new Machine(id, TenantId.SYSTEM);
  }
}
