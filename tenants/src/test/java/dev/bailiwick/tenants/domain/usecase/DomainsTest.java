package dev.bailiwick.tenants.domain.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.Domain.Status;
import dev.bailiwick.tenants.domain.DomainName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a domain is proven and lost. */
class DomainsTest extends DomainsFixture {

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
    isSilent(true);
    assertEquals("dns_unavailable", verifies(acme.owner(), tenant));
    isSilent(false);
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
    isSilent(true);
    house.ground().pass(Duration.ofDays(30));
    assertTrue(recheck.checkNext());
    assertEquals(Status.VERIFIED, status(tenant));
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
}
