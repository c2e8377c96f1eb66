package dev.bailiwick.tenants.member.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.House;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requirement 31: a tenant keeps an owner who can sign in, whatever is done, and by how many. */
@Tag("security-31")
class LastOwnerTest {

  private static final int ROUNDS = 60;

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Person alice = acme.owner();

  /** The ways in which one owner can end another's ownership, or their own. */
  enum Way {
    REVOKE,
    REMOVE,
    DISABLE
  }

  private String takes(Way way, Person by, Person from) {
    return takes(acme, way, by, from);
  }

  private String takes(Acme at, Way way, Person by, Person from) {
    return switch (way) {
      case REVOKE -> revokes(at, by, from);
      case REMOVE -> Outcome.of(() -> house.removes(by, at.tenant(), from.user()));
      case DISABLE -> Outcome.of(() -> house.disables(by, at.tenant(), from.user()));
    };
  }

  private String revokes(Acme at, Person by, Person from) {
    return house.ports().core().rows(at.tenant()).grantsTo(from.subject()).stream()
        .filter(grant -> grant.role().equals("bw.owner"))
        .findAny()
        .map(grant -> Outcome.of(() -> house.ground().take(by, at.tenant(), grant.id())))
        .orElse("not_found");
  }

  /**
   * As the page says it: direct, unconditional, unexpiring, of an active member who can sign in.
   */
  private long owners(TenantId of) {
    PolicyRows rows = house.ports().core().rows(of);
    return rows.grants().values().stream()
        .filter(grant -> grant.role().equals("bw.owner"))
        .filter(grant -> grant.expiresAt() == null && grant.condition() == null)
        .map(grant -> new UserId(grant.to().id()))
        .filter(rows.members()::containsKey)
        .map(rows.members()::get)
        .filter(owner -> owner.status() == MemberStatus.ACTIVE && owner.externalId() == null)
        .distinct()
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyOwnerStays(Way way) {
    assertEquals("last_owner", takes(way, alice, alice));
    assertEquals(1, owners(tenant));
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoOwnersOneMayGo(Way way) {
    Person bob = acme.holding("bw.owner", "tenant");
    assertEquals(Outcome.DONE, takes(way, bob, alice));
    assertEquals("last_owner", takes(way, bob, bob));
    assertEquals(1, owners(tenant));
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerForATimeIsNoneWhoStays(Way way) {
    acme.holding("bw.owner", "tenant", house.ground().now().plus(Duration.ofDays(9)));
    assertEquals("last_owner", takes(way, alice, alice));
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerOnAConditionIsNone(Way way) {
    Condition enrolled = new Condition.Present(new Operand.Attribute(Source.SUBJECT, "mfa"));
    Reference whole = Ground.reference(acme.scope("tenant"));
    Reference bob = acme.member().subject().reference();
    house
        .ground()
        .grants(alice, tenant, new GrantRole.Wanted(bob, "bw.owner", whole, null, enrolled));
    assertEquals("last_owner", takes(way, alice, alice));
    assertEquals(1, owners(tenant));
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerWhoDoesNotSignInIsNone(Way way) {
    Person rick = house.ground().someone();
    acme.change(new MemberAdded(rick.user(), new Personal("rick@the-citadel.com")));
    acme.give(rick, "bw.owner", "tenant");
    assertEquals("last_owner", takes(way, alice, alice));
  }

  @ParameterizedTest
  @EnumSource
  void anOwnerWhoIsDisabledIsNone(Way way) {
    Person bob = acme.holding("bw.owner", "tenant");
    house.disables(alice, tenant, bob.user());
    assertEquals("last_owner", takes(way, alice, alice));
    house.enables(alice, tenant, bob.user());
    assertEquals(Outcome.DONE, takes(way, alice, alice));
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationThatOwnsIsNone(Way way) {
    acme.applicationHolding("bw.owner", "tenant");
    assertEquals("last_owner", takes(way, alice, alice));
  }

  @Test
  void aSecondGrantOfOwnershipMayGoWhileTheFirstOneStays() {
    GrantId passing =
        house
            .ground()
            .give(
                alice,
                tenant,
                alice.subject(),
                "bw.owner",
                acme.scope("tenant"),
                house.ground().now().plusSeconds(60))
            .value()
            .id();
    assertEquals(Outcome.DONE, Outcome.of(() -> house.ground().take(alice, tenant, passing)));
    assertEquals("last_owner", takes(Way.REVOKE, alice, alice));
  }

  @Test
  void twoOwnersAtOnceNeverLeaveNone() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        Acme at = Acme.on(house.ground());
        Person bob = at.holding("bw.owner", "tenant");
        boolean themselves = round % 2 == 0;
        Way alices = Way.values()[round % 3];
        Way bobs = Way.values()[round / 3 % 3];
        race(
            threads,
            () -> takes(at, alices, at.owner(), themselves ? at.owner() : bob),
            () -> takes(at, bobs, bob, themselves ? bob : at.owner()));
        assertEquals(1, owners(at.tenant()), alices + " and " + bobs);
      }
    }
  }

  /** Both at once; one of them gets what they want. */
  private static void race(ExecutorService threads, Supplier<String> one, Supplier<String> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<String>> races =
        Stream.of(one, other)
            .map(
                racer ->
                    threads.submit(
                        () -> {
                          start.await();
                          return racer.get();
                        }))
            .toList();
    List<String> outcomes = List.of(races.getFirst().get(), races.getLast().get());
    assertEquals(1, Collections.frequency(outcomes, Outcome.DONE), outcomes::toString);
  }
}
