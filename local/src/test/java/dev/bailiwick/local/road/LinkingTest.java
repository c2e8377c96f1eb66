package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.Wait;
import dev.bailiwick.local.road.Road.Copy;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sign-ins of one person become one user, and two again. */
@ExtendWith(Road.class)
class LinkingTest {

  private static final String PASSWORD = "Linking-says-1";
  private static final String IDENTITIES = "/v1/me/identities";

  private final Copy copy;
  private final String first = address();
  private final String second = address();

  LinkingTest(Copy copy) {
    this.copy = copy;
  }

  private static String address() {
    return "link-" + UUID.randomUUID() + "@acme.test";
  }

  private Api signsUp(String email) {
    copy.signIn().signUp(email, PASSWORD, new Mailbox(copy.running().file().twin()));
    return signsIn(email);
  }

  /** A sign-in in the very second in which others were ended is ended with them. */
  private Api signsIn(String email) {
    return Wait.until(
        "a sign-in that holds",
        () ->
            Optional.of(copy.with(copy.signIn().tokens(email, PASSWORD).accessToken()))
                .filter(api -> api.get("/v1/me").status() == 200));
  }

  private static String id(Api api) {
    return api.get("/v1/me").expect(200).text("/subject/id");
  }

  private static String code(Api api) {
    return "{\"code\":\"%s\"}"
        .formatted(api.post(IDENTITIES + "/link", "").expect(201).text("/code"));
  }

  @Test
  void twoBecomeOneAndTwoAgain() {
    Api ann = signsUp(first);
    Api work = signsUp(second);
    String user = id(ann);
    Reply linked = work.post(IDENTITIES, code(ann)).expect(200);
    assertEquals(2, linked.body().path("items").size());
    assertEquals(401, work.get("/v1/me").status());
    assertEquals(user, id(signsIn(second)));
    String other = linked.text("/items/1/id");
    ann.delete(IDENTITIES + "/" + other).expect(204);
    assertEquals(1, ann.get("/v1/me").expect(200).body().path("identities").size());
    assertEquals(409, ann.delete(IDENTITIES + "/" + linked.text("/items/0/id")).status());
  }

  @Test
  void whatCannotBeLinkedSaysWhy() {
    Api ann = signsUp(first);
    assertEquals(400, ann.post(IDENTITIES, "{}").status());
    assertEquals(400, ann.post(IDENTITIES, "{\"code\":\"bwl_short\"}").status());
    Reply same = ann.post(IDENTITIES, code(ann)).expect(409);
    assertEquals("urn:bailiwick:problem:same_user", same.text("/type"));
    assertEquals(403, copy.withKey().post(IDENTITIES + "/link", "").status());
    assertEquals(404, ann.delete(IDENTITIES + "/0").status());
  }
}
