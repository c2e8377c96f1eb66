package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.TenantBuilder;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the store of tenants promises. */
public abstract class TenantsContract {

  private final String slug = "s-" + UUID.randomUUID();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @Test
  void aSlugIsTakenOnce() {
    TenantId acme = begunAs(slug);
    assertFalse(ports().global(() -> ports().tenants().reserve(slug, TenantId.random())));
    assertEquals(Optional.of(acme), ports().global(() -> ports().tenants().idOf(slug)));
    assertEquals(Optional.empty(), ports().global(() -> ports().tenants().idOf("s-none")));
  }

  @Test
  void aSlugWhoseTenantDidNotBeginIsFree() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .global(
                    () -> {
                      assertTrue(ports().tenants().reserve(slug, TenantId.random()));
                      throw new IllegalArgumentException("planned");
                    }));
    TenantId acme = begunAs(slug);
    assertEquals(Optional.of(acme), ports().global(() -> ports().tenants().idOf(slug)));
  }

  @Test
  void aTenantIsFoundInItsOwnTransactionAlone() {
    TenantId acme = begunAs(slug);
    TenantId neighbour = aTenant().begin(ports().core());
    ports().core().append(acme);
    Tenant expected =
        new Tenant(acme, slug, "Acme", Status.ACTIVE, null, 2, AuthorizationPorts.NOW);
    assertEquals(Optional.of(expected), ports().in(acme, () -> ports().tenants().find(acme)));
    assertEquals(Optional.empty(), ports().in(neighbour, () -> ports().tenants().find(acme)));
    assertEquals(Optional.empty(), ports().global(() -> ports().tenants().find(acme)));
  }

  @Test
  void aTenantIsFoundAsItStandsNow() {
    TenantId acme = begunAs(slug);
    ports()
        .core()
        .append(
            acme, new TenantStatusChanged(Status.SUSPENDED, null), new TenantPlanChanged("pro"));
    Tenant found = ports().in(acme, () -> ports().tenants().find(acme)).orElseThrow();
    assertEquals(Status.SUSPENDED, found.status());
    assertEquals("pro", found.plan());
  }

  @Test
  void aMemberBelongsUntilRemoved() {
    UserId eve = ports().core().newUser();
    TenantId one = aTenant().withMember(eve).begin(ports().core());
    TenantId two = aTenant().withMember(eve).begin(ports().core());
    aTenant().begin(ports().core());
    List<TenantId> both =
        Stream.of(one, two).sorted(Comparator.comparing(TenantId::toString)).toList();
    assertEquals(both, of(Subject.of(eve)));
    ports().core().append(one, new MemberStatusChanged(eve, MemberStatus.DISABLED));
    assertEquals(both, of(Subject.of(eve)));
    ports().core().append(one, new MemberStatusChanged(eve, MemberStatus.REMOVED));
    assertEquals(List.of(two), of(Subject.of(eve)));
    ports().core().append(one, new MemberStatusChanged(eve, MemberStatus.ACTIVE));
    assertEquals(both, of(Subject.of(eve)));
  }

  @Test
  void anApplicationBelongsUntilItEnds() {
    ApplicationId shop = ApplicationId.random();
    TenantId home = aTenant().withApplication(shop).begin(ports().core());
    assertEquals(List.of(home), of(Subject.of(shop)));
    assertEquals(List.of(), of(Subject.of(new UserId(shop.value()))));
    ports().core().append(home, new ApplicationRemoved(shop));
    assertEquals(List.of(), of(Subject.of(shop)));
  }

  @Test
  void whereAUserWasAMemberIsRemembered() {
    UserId user = ports().core().newUser();
    assertEquals(List.of(), ports().global(() -> ports().tenants().everOf(user)));
    TenantId here = aTenant().withOwner(user).begin(ports().core());
    TenantId there = aTenant().withOwner(user).begin(ports().core());
    ports().core().append(there, new MemberStatusChanged(user, MemberStatus.REMOVED));
    ports().core().append(there, new MemberStatusChanged(user, MemberStatus.ACTIVE));
    ports().core().append(there, new MemberStatusChanged(user, MemberStatus.REMOVED));
    assertEquals(
        Set.of(here, there), Set.copyOf(ports().global(() -> ports().tenants().everOf(user))));
  }

  private List<TenantId> of(Subject subject) {
    return ports().global(() -> ports().tenants().ofSubject(subject));
  }

  private TenantId begunAs(String reserved) {
    TenantId tenant = TenantId.random();
    ports()
        .global(
            () -> {
              assertTrue(ports().tenants().reserve(reserved, tenant));
              TenantBuilder.theTenant(tenant, new TenantCreated(reserved, new Personal("Acme")))
                  .begin(ports().core());
            });
    return tenant;
  }
}
