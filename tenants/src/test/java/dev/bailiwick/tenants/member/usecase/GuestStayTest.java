package dev.bailiwick.tenants.member.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.member.MemberProfile.Standing;
import dev.bailiwick.tenants.member.usecase.ChangeMember.Stay;
import dev.bailiwick.tenants.member.usecase.MemberDirectory.Seen;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members who are guests for a time. */
class GuestStayTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Instant tomorrow = house.ground().now().plus(Duration.ofDays(1));

  private String stays(Caller by, Person member, @Nullable Instant until) {
    return Outcome.of(
        () ->
            new ChangeMember(house.policy())
                .change(
                    by,
                    acme.tenant(),
                    member.user(),
                    new ChangeMember.Wanted(null, null, new Stay(until))));
  }

  private Standing standing(Person member) {
    Seen<MemberProfile> seen =
        new MemberDirectory(
                house.ground().reads(),
                house.ports().members(),
                house.ground().history(),
                house.ground().clock())
            .get(acme.owner(), acme.tenant(), member.user(), new AsOf.Now());
    return seen.value().standing(seen.at());
  }

  @Test
  void aGuestStaysUntilThenAndIsAMemberAgainWhenAsked() {
    Person bob = acme.holding("bw.admin", "tenant");
    assertEquals(Outcome.DONE, stays(acme.owner(), bob, tomorrow));
    assertEquals(Standing.ACTIVE, standing(bob));
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, stays(acme.owner(), bob, tomorrow));
    assertEquals(version, house.version(acme.tenant()));
    house.ground().pass(Duration.ofDays(1));
    assertEquals(Standing.EXPIRED, standing(bob));
    assertEquals("not_found", stays(bob, bob, null), "who is gone finds nothing");
    assertEquals(Outcome.DONE, stays(acme.owner(), bob, null));
    assertEquals(Standing.ACTIVE, standing(bob));
  }

  @Test
  void aStayEndsInTheFuture() {
    assertEquals("invalid_field", stays(acme.owner(), acme.member(), house.ground().now()));
  }

  @Test
  void anOwnerIsNoGuest() {
    Person other = acme.holding("bw.owner", "tenant");
    assertEquals("guest_owner", stays(acme.owner(), other, tomorrow));
    assertEquals("last_owner", removingTheOther(other));
  }

  private String removingTheOther(Person other) {
    house.removes(acme.owner(), acme.tenant(), other.user());
    return stays(acme.owner(), acme.owner(), tomorrow);
  }

  /** Who ends a stay takes, who prolongs it gives (29, 30). */
  @Test
  void itTakesCoverOfWhatTheMemberHolds() {
    Person admin = acme.holding("bw.admin", "tenant");
    Person bob = acme.holding("bw.admin", "tenant");
    Person boss = acme.holding("bw.owner", "tenant", tomorrow);
    assertEquals(Outcome.DONE, stays(admin, bob, tomorrow));
    assertEquals(Outcome.DONE, stays(admin, bob, null));
    assertEquals("above_own_holdings", stays(admin, boss, tomorrow.minusSeconds(60)));
    assertEquals("forbidden", stays(acme.holding("bw.member", "tenant"), bob, tomorrow));
    assertEquals("not_found", stays(house.ground().someone(), bob, tomorrow));
  }
}
