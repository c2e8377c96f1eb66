package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.TenantBuilder;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the store of members promises. */
public abstract class MembersContract extends MembersFixture {

  @Test
  void aMemberIsSeenWithWhatTheProviderSays() {
    UserId ann = ports().core().newUser();
    UserId eve =
        ports().core().newUser(new ProviderFacts(new EmailAddress("eve@example.com"), true));
    TenantId acme = aTenant().withMember(ann).withMember(eve).begin(ports().core());
    assertEquals(profile(ann, null, MemberStatus.ACTIVE), find(acme, ann));
    assertEquals(profile(eve, "eve@example.com", MemberStatus.ACTIVE), find(acme, eve));
  }

  @Test
  void aMemberWithoutSignInHasAnExternalId() {
    UserId rick = ports().global(() -> ports().members().addWithoutIdentity());
    TenantId acme =
        aTenant().with(new MemberAdded(rick, new Personal("rick"))).begin(ports().core());
    MemberProfile expected = profile(rick, "rick", null, MemberStatus.ACTIVE, Map.of());
    assertEquals(Optional.of(expected), find(acme, rick));
  }

  @Test
  void aMemberIsSeenWithTheAttributesOfNow() {
    UserId eve = ports().core().newUser();
    TenantId acme = aTenant().withMember(eve).begin(ports().core());
    Map<String, Value> attributes =
        Map.of(
            "department", new Value.Text("Büro"),
            "level", new Value.Num(new BigDecimal("7.50")),
            "external", new Value.Flag(false));
    ports().core().append(acme, new MemberAttributesChanged(eve, attributes));
    MemberProfile described = profile(eve, null, null, MemberStatus.ACTIVE, attributes);
    assertEquals(Optional.of(described), find(acme, eve));
    assertEquals(List.of(described), list(acme, new Page.Request(null, 10)).items());
    ports().core().append(acme, new MemberAttributesChanged(eve, Map.of()));
    assertEquals(profile(eve, null, MemberStatus.ACTIVE), find(acme, eve));
  }

  @Test
  void whoIsDisabledStaysWhoIsRemovedGoesAndMayComeBack() {
    UserId eve = ports().core().newUser();
    TenantId acme = aTenant().withMember(eve).begin(ports().core());
    change(acme, eve, MemberStatus.DISABLED);
    assertEquals(profile(eve, null, MemberStatus.DISABLED), find(acme, eve));
    change(acme, eve, MemberStatus.REMOVED);
    assertEquals(Optional.empty(), find(acme, eve));
    assertEquals(List.of(), list(acme, new Page.Request(null, 10)).items());
    change(acme, eve, MemberStatus.ACTIVE);
    MemberProfile back =
        new MemberProfile(eve, null, null, MemberStatus.ACTIVE, null, null, Map.of(), LATER);
    assertEquals(Optional.of(back), find(acme, eve));
  }

  @Test
  void pagesFollowOneAnotherById() {
    List<UserId> all = Stream.generate(() -> ports().core().newUser()).limit(5).toList();
    TenantBuilder builder = aTenant();
    all.forEach(builder::withMember);
    TenantId acme = builder.begin(ports().core());
    Page<MemberProfile> first = list(acme, new Page.Request(null, 2));
    Page<MemberProfile> second = list(acme, new Page.Request(first.next(), 2));
    Page<MemberProfile> third = list(acme, new Page.Request(second.next(), 2));
    assertNull(third.next());
    assertEquals(
        all.stream().map(UserId::toString).sorted().toList(),
        Stream.of(first, second, third)
            .flatMap(page -> page.items().stream())
            .map(profile -> profile.id().toString())
            .toList());
  }

  @Test
  void theNeighbourSeesNobody() {
    UserId eve = ports().core().newUser();
    TenantId acme = aTenant().withMember(eve).begin(ports().core());
    TenantId neighbour = aTenant().begin(ports().core());
    assertEquals(Optional.empty(), ports().in(neighbour, () -> ports().members().find(acme, eve)));
    assertEquals(
        List.of(),
        ports()
            .in(
                neighbour,
                () ->
                    ports()
                        .members()
                        .list(
                            acme,
                            MemberFilter.ALL,
                            MemberOrder.ID,
                            LATER,
                            new Page.Request(null, 10)))
            .items());
  }

  private static Optional<MemberProfile> profile(
      UserId user, @Nullable String email, MemberStatus status) {
    return Optional.of(profile(user, null, email, status, Map.of()));
  }

  private static MemberProfile profile(
      UserId user,
      @Nullable String externalId,
      @Nullable String email,
      MemberStatus status,
      Map<String, Value> attributes) {
    return new MemberProfile(
        user, externalId, email, status, null, null, attributes, AuthorizationPorts.NOW);
  }

  private Page<MemberProfile> list(TenantId tenant, Page.Request wanted) {
    return list(tenant, MemberFilter.ALL, MemberOrder.ID, wanted);
  }
}
