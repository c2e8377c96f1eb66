package dev.bailiwick.verification.oracle;

import static dev.bailiwick.verification.oracle.Acme.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhoTest {

  private final Acme acme = new Acme();

  @Test
  void membershipByItselfGrantsNothing() {
    assertEquals("not_granted", acme.ask("user:alice", "read_name", "bw.tenant").code());
  }

  @Test
  void nobodyElseIsASubject() {
    acme.group("team", "alice").grant("group:team", "bw.owner", "bw.tenant");

    assertEquals("subject_unknown", acme.ask("user:mallory", "read", "bw.tenant").code());
    assertEquals("subject_unknown", acme.ask("group:team", "read", "bw.tenant").code());
    assertEquals("subject_unknown", acme.ask("role:bw.owner", "read", "bw.tenant").code());
    assertEquals("subject_unknown", acme.ask("application:alice", "read", "bw.tenant").code());
  }

  @Test
  void anAliasIsTheTypeThatItStandsFor() {
    acme.applications.add("shop");
    acme.grant("user:alice", "bw.guest", "bw.tenant");
    acme.grant("application:shop", "bw.guest", "bw.tenant");

    assertEquals("granted", acme.ask("identity:alice", "read_name", "bw.tenant").code());
    assertEquals("granted", acme.ask("robot:shop", "read_name", "bw.tenant").code());
    assertEquals("subject_unknown", acme.ask("robot:alice", "read_name", "bw.tenant").code());
  }

  @Test
  void aMemberIsAlsoKnownByAnExternalId() {
    member("u-1", "rick", Membership.ACTIVE, false);
    acme.grant("user:u-1", "bw.guest", "bw.tenant");

    assertEquals("granted", acme.ask("user:u-1", "read_name", "bw.tenant").code());
    assertEquals("granted", acme.ask("user:rick", "read_name", "bw.tenant").code());
  }

  @Test
  void theWorseStatusCounts() {
    member("ann", null, Membership.ACTIVE, true);
    member("ben", null, Membership.DISABLED, false);
    member("cat", null, Membership.REMOVED, true);

    assertEquals("subject_disabled", acme.ask("user:ann", "read", "bw.tenant").code());
    assertEquals("subject_disabled", acme.ask("user:ben", "read", "bw.tenant").code());
    assertEquals("subject_removed", acme.ask("user:cat", "read", "bw.tenant").code());
  }

  @Test
  void aGuestIsRemovedWhenTheirTimeHasCome() {
    acme.members.add(guest("eve", NOW.plusSeconds(1)));
    acme.grant("user:eve", "bw.guest", "bw.tenant");

    assertEquals("granted", acme.ask("user:eve", "read_name", "bw.tenant").code());
    assertEquals(
        "subject_removed",
        acme.ask("user:eve", "read_name", "bw.tenant").at(NOW.plusSeconds(1)).code());
  }

  @Test
  void whoIsInAGroupHoldsWhatItHolds() {
    acme.member("bob", Membership.ACTIVE, Map.of()).group("team", "alice");
    acme.grant("group:team", "bw.guest", "bw.tenant");

    assertEquals("granted", acme.ask("user:alice", "read_name", "bw.tenant").code());
    assertEquals("not_granted", acme.ask("user:bob", "read_name", "bw.tenant").code());
  }

  @Test
  void aGrantToAUserIsNoneToAnApplicationOrGroupOfThatName() {
    acme.applications.add("alice");
    acme.group("alice");
    acme.grant("application:alice", "bw.guest", "bw.tenant");
    acme.grant("group:alice", "bw.guest", "bw.tenant");

    assertEquals("not_granted", acme.ask("user:alice", "read_name", "bw.tenant").code());
    assertEquals("granted", acme.ask("application:alice", "read_name", "bw.tenant").code());
  }

  private void member(String id, @Nullable String externalId, Membership is, boolean disabled) {
    acme.members.add(new Member(id, externalId, is, null, disabled, null, Map.of()));
  }

  private static Member guest(String id, Instant until) {
    return new Member(id, null, Membership.ACTIVE, until, false, null, Map.of());
  }
}
