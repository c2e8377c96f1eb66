package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What answers say of quotas, and that they end (38, 39). */
@ExtendWith(Road.class)
class LimitsTest {

  private static final Pattern LEFT = Pattern.compile("\"([a-z]+)\";r=([0-9]+);t=[0-9]+");

  private final Copy copy;

  LimitsTest(Copy copy) {
    this.copy = copy;
  }

  private static Matcher standing(Reply reply) {
    Matcher matcher = LEFT.matcher(reply.header("RateLimit"));
    assertTrue(matcher.matches(), reply.header("RateLimit"));
    return matcher;
  }

  @Test
  @Tag("security-38")
  void answersSayHowMuchIsLeft() {
    Reply reply = copy.as(Account.EVE).get("/v1/me").expect(200);
    assertEquals("caller", standing(reply).group(1));
    assertEquals("\"caller\";q=6000;w=60", reply.header("RateLimit-Policy"));
  }

  @Test
  @Tag("security-39")
  void whatMailsPeopleIsLimitedMoreTightly() {
    Api eve = copy.as(Account.EVE);
    String nowhere = "/v1/tenants/" + UUID.randomUUID() + "/invitations";
    int refused = 0;
    Reply last = eve.post(nowhere, "{}");
    assertEquals("sensitive", standing(last).group(1));
    for (int i = 0; i < 5_000 && refused == 0; i++) {
      last = eve.post(nowhere, "{}");
      refused += last.status() == 429 ? 1 : 0;
    }
    assertEquals(1, refused);
    assertEquals("urn:bailiwick:problem:rate_limited", last.text("/type"));
    assertTrue(Integer.parseInt(last.header("Retry-After")) > 0);
    copy.as(Account.EVE).get("/v1/me").expect(200);
    assertEquals(
        404, copy.as(Account.BOB).post(nowhere, INVITATION).status(), "others feel nothing of it");
  }

  private static final String INVITATION =
      "{\"email\":\"x@y.test\",\"grants\":[{\"role\":\"bw.guest\",\"on\":{\"type\":\"bw.tenant\"}}]}";
}
