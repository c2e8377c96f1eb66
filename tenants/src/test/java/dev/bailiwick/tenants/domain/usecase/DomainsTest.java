package dev.bailiwick.tenants.domain.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.domain.DnsUnavailable;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.Domain.Status;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.TxtRecords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a domain is proven and lost, and who joins by it. */
class DomainsTest {

  private static final DomainName NAME = new DomainName("example.com");

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Map<String, Set<String>> dns = new HashMap<>();
  private boolean silent;
  private final TxtRecords records =
      name -> {
        if (silent) {
          throw new DnsUnavailable("planned");
        }
        return dns.getOrDefault(name, Set.of());
      };
  private final VerifyDomain verify =
      new VerifyDomain(
          house.ports().core().transactions(),
          house.policy(),
          house.ports().domains(),
          records,
          house.acts());
  private final RecheckDomains recheck =
      new RecheckDomains(
          house.ports().core().transactions(),
          house.ports().domains(),
          records,
          house.ground().clock(),
          house.acts());

  private Domain adds(Caller by, TenantId to) {
    return new AddDomain(house.policy(), house.ports().domains(), new Random(), house.acts())
        .add(by, to, NAME);
  }

  private String verifies(Caller by, TenantId of) {
    return Outcome.of(() -> verify.verify(by, of, NAME));
  }

  private void publishes(Domain domain) {
    dns.put(domain.recordName(), Set.of("other", domain.recordValue()));
  }

  private Domain proven(Acme by) {
    Domain domain = adds(by.owner(), by.tenant());
    publishes(domain);
    return verify.verify(by.owner(), by.tenant(), NAME);
  }

  private String joins(Caller by, String role, String on) {
    SetAutoJoin.Wanted wanted = new SetAutoJoin.Wanted(role, Ground.reference(acme.scope(on)));
    return Outcome.of(
        () ->
            new SetAutoJoin(house.policy(), house.ports().domains(), house.acts())
                .set(by, tenant, NAME, wanted));
  }

  private Domain domain(TenantId of) {
    Optional<Domain> found = house.ports().in(of, () -> house.ports().domains().find(of, NAME));
    return found.orElseThrow();
  }

  private Status status(TenantId of) {
    return domain(of).statusAt(house.ground().now());
  }

  private boolean isMember(Person who) {
    return house.ports().core().rows(tenant).members().containsKey(who.user());
  }

  @ParameterizedTest
  @CsvSource({"Example.COM, example.com", "bücher.example, xn--bcher-kva.example"})
  void aNameIsKeptAsDnsHasIt(String text, String name) {
    assertEquals(Optional.of(new DomainName(name)), DomainName.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "com", "a..b", "-a.com", "a_b.com", "127.0.0.1", "a.com.", "a b.com"})
  void whatIsNoDomainIsRefused(String text) {
    assertEquals(Optional.empty(), DomainName.parse(text));
  }

  @Test
  void whereAnybodyHasAMailboxIsNobodysOwn() {
    AddDomain add =
        new AddDomain(house.policy(), house.ports().domains(), new Random(), house.acts());
    assertEquals(
        "invalid_field",
        Outcome.of(() -> add.add(acme.owner(), tenant, new DomainName("gmail.com"))));
  }

  @Test
  void itIsProvenOnceItsRecordIsThere() {
    Domain added = adds(acme.owner(), tenant);
    assertEquals(added, adds(acme.owner(), tenant));
    assertEquals("_bailiwick.example.com", added.recordName());
    assertEquals(Status.PENDING, status(tenant));
    assertEquals("domain_not_proven", verifies(acme.owner(), tenant));
    assertEquals(Status.PENDING, status(tenant));
    publishes(added);
    silent = true;
    assertEquals("dns_unavailable", verifies(acme.owner(), tenant));
    silent = false;
    assertEquals(Outcome.DONE, verifies(acme.owner(), tenant));
    assertEquals(Status.VERIFIED, status(tenant));
  }

  @Test
  void itIsForThoseWhoMayAndAbsentToOthers() {
    adds(acme.owner(), tenant);
    Person member = acme.holding("bw.member", "tenant");
    assertEquals("forbidden", verifies(member, tenant));
    assertEquals("forbidden", Outcome.of(() -> adds(member, tenant)));
    assertEquals("not_found", verifies(house.ground().someone(), tenant));
    Acme globex = Acme.on(house.ground());
    assertEquals("not_found", verifies(globex.owner(), globex.tenant()));
  }

  @Test
  void anothersProofGivesWayOnceItsRecordIsGone() {
    Domain ours = proven(acme);
    Acme globex = Acme.on(house.ground());
    Domain theirs = adds(globex.owner(), globex.tenant());
    dns.put(ours.recordName(), Set.of(ours.recordValue(), theirs.recordValue()));
    assertEquals("domain_taken", verifies(globex.owner(), globex.tenant()));
    assertEquals(Status.VERIFIED, status(tenant));
    publishes(theirs);
    assertEquals(Outcome.DONE, verifies(globex.owner(), globex.tenant()));
    assertEquals(Status.VERIFIED, status(globex.tenant()));
    assertEquals(Status.PENDING, status(tenant));
    assertEquals(Set.of("domain_lost", "domain_proven", "domain_added"), Set.copyOf(acts()));
  }

  @Test
  void aRecordThatIsGoneForTooLongIsLost() {
    proven(acme);
    joins(acme.owner(), "bw.member", "tenant");
    assertFalse(recheck.checkNext());
    dns.clear();
    house.ground().pass(Duration.ofDays(1));
    assertTrue(recheck.checkNext());
    assertFalse(recheck.checkNext());
    assertEquals(Status.VERIFIED, status(tenant));
    house.ground().pass(Domain.GRACE);
    assertEquals(Status.LOST, status(tenant));
    assertFalse(isMember(house.signsIn("ann")));
    publishes(domain(tenant));
    assertTrue(recheck.checkNext());
    assertEquals(Status.VERIFIED, status(tenant));
    assertTrue(isMember(house.signsIn("bob")));
    assertEquals(List.of("domain_record_found", "domain_record_missing"), acts().subList(0, 2));
  }

  @Test
  void aDnsThatIsSilentLosesNothing() {
    proven(acme);
    silent = true;
    house.ground().pass(Duration.ofDays(30));
    assertTrue(recheck.checkNext());
    assertEquals(Status.VERIFIED, status(tenant));
  }

  @Test
  void whoeverSignsInWithAnAddressOfItJoins() {
    proven(acme);
    Person early = house.signsIn("early");
    assertFalse(isMember(early));
    assertEquals(Outcome.DONE, joins(acme.owner(), "bw.workspace_viewer", "design"));
    Person ann = house.signsIn("ann");
    assertTrue(isMember(ann));
    assertEquals(
        acme.scope("design"),
        house.ports().core().rows(tenant).grantsTo(ann.subject()).getFirst().on());
    assertFalse(isMember(house.signsInUnverified("bob")));
    house.removes(acme.owner(), tenant, ann.user());
    house.signsIn("ann");
    assertTrue(house.ports().core().rows(tenant).grantsTo(ann.subject()).isEmpty());
  }

  @Test
  void itGivesWhatWhoeverSaidSoCanStillGive() {
    proven(acme);
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals(Outcome.DONE, joins(admin, "bw.member", "tenant"));
    house.removes(acme.owner(), tenant, admin.user());
    assertFalse(isMember(house.signsIn("ann")));
  }

  @Test
  void nobodyComesToRunATenantByAnAddress() {
    proven(acme);
    assertEquals("invalid_field", joins(acme.owner(), "bw.owner", "tenant"));
    assertEquals("invalid_field", joins(acme.owner(), "bw.admin", "tenant"));
    assertEquals("invalid_field", joins(acme.owner(), "bw.workspace_viewer", "document"));
  }

  @Test
  void aDomainThatIsRemovedLetsNobodyIn() {
    proven(acme);
    joins(acme.owner(), "bw.member", "tenant");
    new RemoveDomain(house.policy(), house.ports().domains(), house.acts())
        .remove(acme.owner(), tenant, NAME);
    assertFalse(isMember(house.signsIn("ann")));
  }

  @Test
  void whatIsDoneToADomainStandsInTheAudit() {
    Domain added = adds(acme.owner(), tenant);
    adds(acme.owner(), tenant);
    house.ground().pass(Duration.ofSeconds(1));
    verifies(acme.owner(), tenant);
    house.ground().pass(Duration.ofSeconds(1));
    publishes(added);
    verifies(acme.owner(), tenant);
    house.ground().pass(Duration.ofSeconds(1));
    joins(acme.owner(), "bw.member", "tenant");
    house.ground().pass(Duration.ofSeconds(1));
    new SetAutoJoin(house.policy(), house.ports().domains(), house.acts())
        .set(acme.owner(), tenant, NAME, null);
    house.ground().pass(Duration.ofSeconds(1));
    new RemoveDomain(house.policy(), house.ports().domains(), house.acts())
        .remove(acme.owner(), tenant, NAME);
    assertEquals(
        List.of(
            "domain_removed",
            "auto_join_ended",
            "auto_join_set",
            "domain_proven",
            "domain_not_proven",
            "domain_added"),
        acts());
  }

  private List<String> acts() {
    return house.ports().core().actsIn(tenant);
  }
}
