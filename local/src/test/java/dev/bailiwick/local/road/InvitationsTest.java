package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.Wait;
import dev.bailiwick.local.road.Road.Copy;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invitations, as those who send them and those who get them meet them. */
@ExtendWith(Road.class)
class InvitationsTest {

  private static final String INVITATIONS = "/v1/tenants/acme/invitations";

  private final Copy copy;
  private final Api ada;
  private final Mailbox mailbox;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  InvitationsTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.mailbox = new Mailbox(copy.running().file().twin());
  }

  private String address(String name) {
    return name + "-" + run + "@acme.test";
  }

  private String invited(String name) {
    String body =
        """
        {"email":"%s","grants":[{"role":"bw.member","on":{"type":"bw.tenant"}}]}\
        """
            .formatted(address(name));
    return ada.post(INVITATIONS, body).expect(201).text("/id");
  }

  @Test
  void aListOfPeopleIsInvitedLineByLine() {
    String csv =
        """
        email,role,workspace
        %s,bw.workspace_editor,%s
        "%s",bw.member,
        nobody,bw.member,
        %s,bw.nothing,
        """
            .formatted(
                address("c1"), copy.running().seeded().design(), address("c2"), address("c3"));
    Reply reply = ada.post(INVITATIONS + "/bulk", csv, "text/csv").expect(200);
    assertEquals(2, reply.body().path("created").asInt(), reply.response()::body);
    assertEquals(2, reply.body().path("refused").asInt());
    assertEquals("email", reply.text("/results/2/problem/field"));
    assertEquals(4, reply.body().at("/results/2/line").asInt());
    assertEquals("role", reply.text("/results/3/problem/field"));
    String same =
        """
        {"invitations":[{"email":"%s","grants":[{"role":"bw.member","on":{"type":"bw.tenant"}}]}]}\
        """
            .formatted(address("c2"));
    Reply again = ada.post(INVITATIONS + "/bulk", same).expect(200);
    assertEquals("waiting", again.text("/results/0/status"));
    assertEquals(reply.text("/results/1/id"), again.text("/results/0/id"));
    assertEquals(400, ada.post(INVITATIONS + "/bulk", "role\nbw.member", "text/csv").status());
    assertEquals(403, copy.as(Account.EVE).post(INVITATIONS + "/bulk", same).status());
  }

  @Test
  @Tag("security-17")
  @Tag("security-18")
  void foreignAndAbsentInvitationsLookAlike() {
    String theirs = invited("foreign");
    Api bob = copy.as(Account.BOB);
    String own = "/v1/tenants/globex/invitations/";
    Reply foreign = bob.post(own + theirs + "/resend", "");
    Reply absent = bob.post(own + UUID.randomUUID() + "/resend", "");
    assertEquals(404, foreign.status());
    assertEquals(404, bob.post(INVITATIONS + "/" + theirs + "/resend", "").status());
    assertEquals(absent.response().body(), foreign.response().body());
  }

  @Test
  void theListIsFilteredAndShowsWhatBecameOfTheLetter() {
    String id = invited("listed");
    mailbox.invitation(address("listed"));
    Wait.until(
        "the letter is known to have gone",
        () ->
            ada.get(INVITATIONS + "/" + id).expect(200).text("/delivery").equals("sent")
                ? Optional.of(id)
                : Optional.empty());
    assertEquals("sent_just_now", problem(ada.post(INVITATIONS + "/" + id + "/resend", "")));
    ada.delete(INVITATIONS + "/" + id).expect(204);
    String filter = INVITATIONS + "?email=" + address("listed") + "&status=";
    assertEquals(0, ada.get(filter + "pending").expect(200).body().path("items").size());
    assertEquals(id, ada.get(filter + "revoked").expect(200).text("/items/0/id"));
    assertEquals(400, ada.get(filter + "lost").status());
    assertEquals(410, ada.post(INVITATIONS + "/" + id + "/resend", "").status());
  }

  @Test
  void aGuestIsToldWhatWaitsAndJoinsForAStay() {
    String password = "Guest-says-" + run;
    copy.signIn().signUp(address("guest"), password, mailbox);
    Api guest = copy.with(copy.signIn().tokens(address("guest"), password).accessToken());
    assertEquals(0, guest.get("/v1/invitations/open").expect(200).body().path("items").size());
    String body =
        """
        {"email":"%s","guest_until":"2099-01-01T00:00:00Z",
         "grants":[{"role":"bw.guest","on":{"type":"bw.tenant"}}]}\
        """
            .formatted(address("guest"));
    ada.post(INVITATIONS, body).expect(201);
    assertEquals(
        "Acme", guest.get("/v1/invitations/open").expect(200).text("/items/0/tenant_name"));
    String token = "{\"token\":\"" + mailbox.invitation(address("guest")) + "\"}";
    Reply eve = copy.as(Account.EVE).post("/v1/invitations/accept", token);
    assertEquals("invitation_for_another", problem(eve));
    assertTrue(eve.text("/detail").contains("g…@acme.test"), eve.text("/detail"));
    guest.post("/v1/invitations/accept", token).expect(200);
    guest.post("/v1/invitations/accept", token).expect(200);
    assertEquals(0, guest.get("/v1/invitations/open").expect(200).body().path("items").size());
  }

  private static String problem(Reply reply) {
    return reply.text("/type").replace("urn:bailiwick:problem:", "");
  }
}
