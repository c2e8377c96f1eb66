package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.TenantBuilder;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.Instant;
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
    assertFalse(ports().global(() -> ports().tenants().reserve(slug, TenantId.random(), NOW)));
    assertEquals(Optional.of(acme), ports().global(() -> ports().tenants().idOf(slug, NOW)));
    assertEquals(Optional.empty(), ports().global(() -> ports().tenants().idOf("s-none", NOW)));
  }

  @Test
  void aSlugWhoseTenantDidNotBeginIsFree() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .global(
                    () -> {
                      assertTrue(ports().tenants().reserve(slug, TenantId.random(), NOW));
                      throw new IllegalArgumentException("planned");
                    }));
    TenantId acme = begunAs(slug);
    assertEquals(Optional.of(acme), ports().global(() -> ports().tenants().idOf(slug, NOW)));
  }

  /** What was given up leads to its tenant, who may have it back, until it is anybody's. */
  @Test
  void aSlugThatWasGivenUpIsReservedForAWhile() {
    TenantId acme = begunAs(slug);
    TenantId other = aTenant().begin(ports().core());
    Instant until = NOW.plusSeconds(60);
    assertEquals(0, ports().global(() -> ports().tenants().released(acme, NOW)));
    ports().global(() -> ports().tenants().release(slug, until));
    assertEquals(1, ports().global(() -> ports().tenants().released(acme, NOW)));
    assertEquals(Optional.of(acme), ports().global(() -> ports().tenants().idOf(slug, NOW)));
    assertFalse(ports().global(() -> ports().tenants().reserve(slug, other, NOW)));
    assertTrue(ports().global(() -> ports().tenants().reserve(slug, acme, NOW)));
    assertFalse(ports().global(() -> ports().tenants().reserve(slug, acme, NOW)));
    ports().global(() -> ports().tenants().release(slug, until));
    assertEquals(0, ports().global(() -> ports().tenants().released(acme, until)));
    assertEquals(Optional.empty(), ports().global(() -> ports().tenants().idOf(slug, until)));
    assertTrue(ports().global(() -> ports().tenants().reserve(slug, other, until)));
    assertEquals(Optional.of(other), ports().global(() -> ports().tenants().idOf(slug, until)));
  }

  @Test
  void aTenantIsCalledAndSetAsItWasLast() {
    TenantId acme = begunAs(slug);
    TenantSettings settings = new TenantSettings(30);
    ports()
        .core()
        .append(
            acme,
            new TenantRenamed(new Personal("Acme & Co")),
            new TenantSlugChanged("s-other"),
            new TenantSettingsChanged(settings));
    Tenant found = ports().in(acme, () -> ports().tenants().find(acme)).orElseThrow();
    assertEquals("Acme & Co", found.name());
    assertEquals("s-other", found.slug());
    assertEquals(settings, found.settings());
  }

  @Test
  void aTenantThatHasLostItsOwnersIsOwnerless() {
    UserId alice = ports().core().newUser();
    TenantId never = aTenant().begin(ports().core());
    TenantId acme = aTenant().withOwner(alice).begin(ports().core());
    assertFalse(isOwnerless(acme));
    ports().core().append(acme, new MemberSignInChanged(alice, new SignIn(true, false)));
    assertTrue(isOwnerless(acme));
    assertFalse(isOwnerless(never));
    ports().core().append(acme, new MemberSignInChanged(alice, new SignIn(false, false)));
    assertFalse(isOwnerless(acme));
    ports().core().append(acme, new MemberStatusChanged(alice, MemberStatus.REMOVED));
    ports().core().append(acme, new TenantStatusChanged(Status.DELETED, NOW));
    List<TenantId> listed = ports().global(() -> ports().tenants().ownerless());
    assertFalse(listed.contains(acme), "who deletes a tenant needs no owner");
  }

  private boolean isOwnerless(TenantId tenant) {
    boolean listed = ports().global(() -> ports().tenants().ownerless()).contains(tenant);
    boolean found =
        ports().in(tenant, () -> ports().tenants().find(tenant)).orElseThrow().ownerless();
    assertEquals(listed, found);
    return found;
  }

  @Test
  void aTenantIsFoundInItsOwnTransactionAlone() {
    TenantId acme = begunAs(slug);
    TenantId neighbour = aTenant().begin(ports().core());
    ports().core().append(acme);
    Tenant expected =
        new Tenant(
            acme, slug, "Acme", Status.ACTIVE, null, null, TenantSettings.NONE, false, 2, NOW);
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
              assertTrue(ports().tenants().reserve(reserved, tenant, NOW));
              TenantBuilder.theTenant(tenant, new TenantCreated(reserved, new Personal("Acme")))
                  .begin(ports().core());
            });
    return tenant;
  }
}
