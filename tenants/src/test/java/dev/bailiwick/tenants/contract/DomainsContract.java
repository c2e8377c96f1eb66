package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of domains promises. */
public abstract class DomainsContract {

  private static final Instant NOW = AuthorizationPorts.NOW;

  private final DomainName name = new DomainName("d-" + UUID.randomUUID() + ".example.com");
  private final WorkspaceId workspace = WorkspaceId.random();
  private UserId owner = UserId.random();
  private TenantId acme = TenantId.random();
  private TenantId globex = TenantId.random();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @BeforeEach
  void beginTenants() {
    owner = ports().core().newUser();
    acme = aTenant().withOwner(owner).withWorkspace(workspace, null).begin(ports().core());
    globex = aTenant().begin(ports().core());
  }

  @Test
  void aDomainComesBackAsItWasKept() {
    Domain added = added(acme);
    assertEquals(Optional.of(added), find(acme));
    GrantTerms terms = new GrantTerms("bw.member", new Scope.OnWorkspace(workspace), null);
    Domain next =
        added
            .checked(true, NOW)
            .joining(new AutoJoin(terms, Subject.of(owner)))
            .checked(false, NOW);
    ports().in(acme, () -> ports().domains().save(next));
    assertEquals(Optional.of(next), find(acme));
    assertEquals(List.of(next), list());
    ports().in(acme, () -> ports().domains().save(next.joining(null)));
    assertEquals(Optional.of(next.joining(null)), find(acme));
  }

  @Test
  void theNeighbourSeesNoneAndMayHaveTheSame() {
    added(acme);
    assertEquals(Optional.empty(), find(globex));
    assertEquals(Optional.empty(), ports().in(globex, () -> ports().domains().find(acme, name)));
    Domain theirs = added(globex);
    assertEquals(Optional.of(theirs), find(globex));
    Domain foreign =
        new Domain(acme, new DomainName("x.example.com"), "c", NOW, null, null, null, null);
    assertThrows(
        RuntimeException.class, () -> ports().in(globex, () -> ports().domains().add(foreign)));
  }

  @Test
  void aDomainIsProvenByOneTenantAtATime() {
    added(acme);
    added(globex);
    assertTrue(claims(acme));
    assertTrue(claims(acme));
    assertFalse(claims(globex));
    ports().in(globex, () -> ports().domains().release(address(globex)));
    assertEquals(Optional.of(acme), provenBy());
    ports().in(acme, () -> ports().domains().release(address(acme)));
    assertEquals(Optional.empty(), provenBy());
    assertTrue(claims(globex));
    ports().in(globex, () -> ports().domains().remove(address(globex)));
    assertEquals(Optional.empty(), provenBy());
    assertEquals(Optional.empty(), find(globex));
  }

  @Test
  void whatIsDueIsTakenOnceUntilItIsDueAgain() {
    Instant longAgo = NOW.minusSeconds(1_000_000);
    added(acme);
    ports().in(acme, () -> ports().domains().claim(address(acme), longAgo));
    assertEquals(Optional.empty(), due(longAgo.minusSeconds(1)));
    assertEquals(Optional.of(address(acme)), due(longAgo));
    assertEquals(Optional.empty(), due(longAgo));
  }

  private Optional<DomainAddress> due(Instant at) {
    return ports().global(() -> ports().domains().takeDue(at, NOW));
  }

  private Optional<TenantId> provenBy() {
    return ports().global(() -> ports().domains().provenBy(name));
  }

  private boolean claims(TenantId tenant) {
    return ports().in(tenant, () -> ports().domains().claim(address(tenant), NOW));
  }

  private DomainAddress address(TenantId tenant) {
    return new DomainAddress(tenant, name);
  }

  private Domain added(TenantId tenant) {
    Domain domain = new Domain(tenant, name, "challenge", NOW, null, null, null, null);
    ports().in(tenant, () -> ports().domains().add(domain));
    return domain;
  }

  private Optional<Domain> find(TenantId tenant) {
    return ports().in(tenant, () -> ports().domains().find(tenant, name));
  }

  private List<Domain> list() {
    return ports().in(acme, () -> ports().domains().list(acme, new Page.Request(null, 10))).items();
  }
}
