package dev.bailiwick.tenants.invitation.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.usecase.InviteMany.Answer;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.WantedGrant;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many lines at once: each answered, and good ones stand though others fail. */
class InviteManyTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();

  private Supplier<Wanted> line(String name, String role, String on) {
    WantedGrant grant = new WantedGrant(role, Ground.reference(acme.scope(on)), null);
    return () -> new Wanted(Provider.address(name), List.of(grant), null);
  }

  private List<String> invites(Caller by, List<Supplier<Wanted>> lines) {
    return house.invitesMany(by, tenant, lines).stream().map(InviteManyTest::word).toList();
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Created(var invitation) -> "created";
      case Answer.Waiting(var invitation) -> "waiting";
      case Answer.Refused(var refusal) -> refusal.code() + " " + refusal.field();
    };
  }

  @Test
  void everyLineIsAnsweredInItsPlace() {
    Invitation before =
        house.invites(acme.owner(), tenant, "waits", "bw.member", acme.scope("tenant"));
    house.signsIn("member");
    house.invites(acme.owner(), tenant, "member", "bw.member", acme.scope("tenant"));
    house.syncs(house.provider().verified("member"));
    List<Supplier<Wanted>> lines =
        List.of(
            line("ann", "bw.member", "tenant"),
            line("bob", "bw.nobody", "tenant"),
            line("ann", "bw.member", "tenant"),
            line("waits", "bw.member", "tenant"),
            line("member", "bw.member", "tenant"),
            () -> {
              throw Refusal.invalid("email", "planned");
            },
            line("cid", "bw.workspace_viewer", "design"));
    assertEquals(
        List.of(
            "created",
            "invalid_field role",
            "invalid_field email",
            "waiting",
            "already_member null",
            "invalid_field email",
            "created"),
        invites(acme.owner(), lines));
    assertEquals(
        before,
        house.ports().in(tenant, () -> house.ports().invitations().pending(tenant)).stream()
            .filter(one -> one.id().equals(before.id()))
            .findAny()
            .orElseThrow());
    house.mailed();
    assertEquals(3, house.letterbox().letters().size());
  }

  @Test
  void whatTheCallerMayNotGiveIsRefusedAloneAndAllOfItAsAWhole() {
    Caller lead = acme.holding("bw.workspace_admin", "design");
    List<Supplier<Wanted>> mixed =
        List.of(line("ann", "bw.workspace_viewer", "design"), line("bob", "bw.member", "tenant"));
    assertEquals(List.of("created", "forbidden null"), invites(lead, mixed));
    Caller viewer = acme.holding("bw.workspace_viewer", "design");
    assertEquals("forbidden", Outcome.of(() -> invites(viewer, mixed)));
    assertEquals("not_found", Outcome.of(() -> invites(house.ground().someone(), mixed)));
  }

  @Test
  @Tag("security-39")
  void thereIsALimitToTheLinesAndToTheLettersOfAnHour() {
    Supplier<Wanted> one = line("ann", "bw.member", "tenant");
    assertEquals(
        "invalid_field", Outcome.of(() -> invites(acme.owner(), Collections.nCopies(1001, one))));
    assertEquals("invalid_field", Outcome.of(() -> invites(acme.owner(), List.of())));
    LetterBudget two = new LetterBudget(house.ports().invitations(), 2);
    InviteMember invite =
        new InviteMember(
            house.policy(),
            house.ports().tenants(),
            house.ports().invitations(),
            two,
            house.ports().outbox(),
            house.acts());
    InviteMany many =
        new InviteMany(
            house.policy(), invite, house.ports().invitations(), house.ports().core().users());
    List<Supplier<Wanted>> three =
        List.of(one, line("bob", "bw.member", "tenant"), line("cid", "bw.member", "tenant"));
    assertEquals(
        List.of("created", "created", "too_many_invitations null"),
        many.invite(acme.owner(), tenant, three).stream().map(InviteManyTest::word).toList());
  }
}
