package dev.bailiwick.tenants.member.usecase;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.port.PersonalValues;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members as they are, and as they were. */
class MemberDirectoryTest {

  private static final AsOf NOW = new AsOf.Now();
  private static final Page.Request ALL = new Page.Request(null, 200);

  private final House house = new House();
  private final Ground ground = house.ground();
  private final Person owner = ground.someone();
  private final UserId rick = ground.ports().newUser();
  private final TenantId tenant =
      aTenant()
          .withOwner(owner.user())
          .with(new MemberAdded(rick, new Personal("rick")))
          .begin(ground.ports());
  private final MemberDirectory directory =
      new MemberDirectory(
          ground.reads(), house.ports().members(), ground.history(), ground.clock());
  private final Instant began = ground.now();

  /** A minute passes, and then this changes; the version that it makes. */
  private AsOf change(PolicyChange change) {
    ground.pass(Duration.ofMinutes(1));
    long made = ground.ports().append(tenant, ground.now(), List.of(change)).version();
    ground.snapshots().forget(tenant);
    return new AsOf.Version(made);
  }

  private MemberProfile rick(AsOf asOf) {
    return directory.get(owner, tenant, rick, asOf).value();
  }

  private Page<MemberProfile> list(AsOf asOf, Page.Request wanted) {
    return list(owner, asOf, wanted);
  }

  private Page<MemberProfile> list(Person by, AsOf asOf, Page.Request wanted) {
    return directory.list(by, tenant, MemberFilter.ALL, MemberOrder.ID, asOf, wanted).value();
  }

  private static MemberProfile profile(
      UserId rick, String externalId, MemberStatus status, String department, Instant since) {
    Map<String, Value> attributes = Map.of("department", new Value.Text(department));
    return new MemberProfile(rick, externalId, null, status, null, null, attributes, since);
  }

  @Test
  void aMemberIsReadAsTheyWereAndSinceWhen() {
    AsOf sales = change(attribute("sales"));
    AsOf disabled = change(new MemberStatusChanged(rick, MemberStatus.DISABLED));
    AsOf removed = change(new MemberStatusChanged(rick, MemberStatus.REMOVED));
    AsOf back = change(new MemberStatusChanged(rick, MemberStatus.ACTIVE));
    Instant cameBack = ground.now();
    AsOf last = change(attribute("finance"));
    assertEquals(profile(rick, "rick", MemberStatus.ACTIVE, "sales", began), rick(sales));
    assertEquals(profile(rick, "rick", MemberStatus.DISABLED, "sales", began), rick(disabled));
    assertEquals("not_found", Outcome.of(() -> rick(removed)));
    assertEquals(profile(rick, "rick", MemberStatus.ACTIVE, "sales", cameBack), rick(back));
    assertEquals(rick(NOW), rick(last));
    for (AsOf then : List.of(disabled, last)) {
      assertEquals(2, list(then, ALL).items().size());
    }
    assertEquals(1, list(removed, ALL).items().size());
    Page<MemberProfile> first = list(sales, new Page.Request(null, 1));
    Page<MemberProfile> second = list(sales, new Page.Request(requireNonNull(first.next()), 1));
    assertEquals(
        List.of(owner.user().toString(), rick.toString()).stream().sorted().toList(),
        List.of(first, second).stream().map(page -> page.items().getFirst().id() + "").toList());
  }

  @Test
  void whatIsErasedReadsSo() {
    AsOf then = change(attribute("sales"));
    ((PersonalValues) ground.ports().ledger()).erase(tenant, rick);
    assertEquals(profile(rick, "erased", MemberStatus.ACTIVE, "erased", began), rick(then));
  }

  @Test
  void aStrangerReadsNoPastEither() {
    AsOf then = change(attribute("sales"));
    Person stranger = ground.someone();
    assertEquals("not_found", Outcome.of(() -> directory.get(stranger, tenant, rick, then)));
    assertEquals("not_found", Outcome.of(() -> list(stranger, then, ALL)));
  }

  private PolicyChange attribute(String department) {
    return new MemberAttributesChanged(rick, Map.of("department", new Value.Text(department)));
  }
}
