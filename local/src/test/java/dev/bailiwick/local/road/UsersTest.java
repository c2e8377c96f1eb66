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
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/** What operators do with people, and people with themselves, up to the identity provider. */
@ExtendWith(Road.class)
class UsersTest {

  private static final String PASSWORD = "Users-say-it-1";

  private final Copy copy;
  private final Api operator;
  private final String email = "user-" + UUID.randomUUID() + "@acme.test";

  UsersTest(Copy copy) {
    this.copy = copy;
    this.operator = copy.as(Account.OPERATOR);
  }

  private Api signsUp() {
    copy.signIn().signUp(email, PASSWORD, new Mailbox(copy.running().file().twin()));
    return copy.with(copy.signIn().tokens(email, PASSWORD).accessToken());
  }

  /** A sign-in in the very second in which others were ended is ended with them. */
  private Api signsInAgain() {
    return Wait.until(
        "a sign-in that holds",
        () ->
            Optional.of(copy.with(copy.signIn().tokens(email, PASSWORD).accessToken()))
                .filter(api -> api.get("/v1/me").status() == 200));
  }

  private boolean canSignIn() {
    try {
      copy.signIn().tokens(email, PASSWORD);
      return true;
    } catch (CognitoIdentityProviderException refused) {
      return false;
    }
  }

  private static String user(Api api) {
    return "/v1/users/" + api.get("/v1/me").expect(200).text("/subject/id");
  }

  @Test
  void operatorsFindPeopleByTheirAddress() {
    Api eve = signsUp();
    String id = user(eve);
    Reply found = operator.get("/v1/users?email=" + email).expect(200);
    assertEquals(1, found.body().path("items").size());
    assertEquals(email, found.text("/items/0/identities/0/email"));
    assertEquals(id, "/v1/users/" + found.text("/items/0/id"));
    assertEquals(
        0, operator.get("/v1/users?status=disabled&email=" + email).body().path("items").size());
    assertEquals(email, operator.get(id).expect(200).text("/email"));
    assertEquals(400, operator.get("/v1/users?email=nobody").status());
    assertEquals(400, operator.get("/v1/users?status=gone").status());
    assertEquals(404, operator.get("/v1/users/" + UUID.randomUUID()).status());
    assertEquals("bw.user:read", eve.get("/v1/users").expect(403).text("/permission"));
    assertEquals("bw.user:export", eve.get(id + "/export").expect(403).text("/permission"));
  }

  @Test
  void allThatIsKeptCanBeHad() {
    Api eve = signsUp();
    Reply own = eve.get("/v1/me/export").expect(200);
    assertEquals(email, own.text("/user/identities/0/email"));
    assertEquals(own.body().path("user"), operator.get(user(eve) + "/export").body().path("user"));
    String lines = operator.get("/v1/users/export?email=" + email).expect(200).response().body();
    assertTrue(lines.contains(email) && lines.lines().count() == 1, lines);
    String csv = operator.get("/v1/users/export.csv?email=" + email).expect(200).response().body();
    assertTrue(csv.contains('"' + email + '"') && csv.lines().count() == 2, csv);
    assertEquals(403, copy.withKey().get("/v1/me/export").status());
  }

  @Test
  @Tag("security-15")
  void whoIsDisabledIsOutAtOnceAndAtTheProvider() {
    Api eve = signsUp();
    String id = user(eve);
    operator.post(id + "/disable", "").expect(204);
    assertEquals(401, eve.get("/v1/me").status());
    assertTrue(!canSignIn());
    operator.post(id + "/enable", "").expect(204);
    assertEquals(id, user(signsInAgain()));
    assertEquals(401, eve.get("/v1/me").status());
  }

  @Test
  void whoIsSignedOutSignsInAnew() {
    Api eve = signsUp();
    String id = user(eve);
    operator.post(id + "/sign-out", "").expect(204);
    assertEquals(401, eve.get("/v1/me").status());
    Api again = signsInAgain();
    again.post("/v1/me/sign-out-everywhere", "").expect(204);
    assertEquals(401, again.get("/v1/me").status());
  }

  @Test
  void whoIsErasedIsSomebodyNewUnlessTheAccountEndsToo() {
    Api eve = signsUp();
    String id = user(eve);
    assertEquals("bw.user:delete", eve.delete(id).expect(403).text("/permission"));
    operator.delete(id).expect(204);
    assertEquals(401, eve.get("/v1/me").status());
    assertEquals(404, operator.get(id).status());
    Api again = signsInAgain();
    assertTrue(!user(again).equals(id));
    again.delete("/v1/me?at_provider=true").expect(204);
    assertTrue(!canSignIn());
  }

  @Test
  void whoeverOwnsSomethingAloneHandsItOverFirst() {
    Api eve = signsUp();
    String slug = "lonely-" + UUID.randomUUID().toString().substring(0, 8);
    eve.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"L\"}".formatted(slug)).expect(201);
    Reply refused = eve.delete("/v1/me").expect(409);
    assertEquals("urn:bailiwick:problem:last_owner", refused.text("/type"));
    assertTrue(refused.text("/detail").contains(slug));
  }

  @Test
  void whoMaySignUpIsDecidedBeforehand() {
    String ask =
        """
        {"user_pool_id":"p","client_id":"c","trigger_source":"PreSignUp_SignUp","email":"%s"}\
        """
            .formatted(email);
    assertEquals("open", operator.post("/v1/sign-ups/decide", ask).expect(200).text("/reason"));
    String policy = "/v1/sign-ups/policy";
    operator.put(policy, "{\"mode\":\"domains\",\"domains\":[\"example.com\"]}").expect(200);
    try {
      Reply refused = operator.post("/v1/sign-ups/decide", ask).expect(200);
      assertEquals("refuse", refused.text("/decision"));
      assertEquals("domain_not_allowed", refused.text("/reason"));
      assertEquals("domains", operator.get(policy).expect(200).text("/mode"));
    } finally {
      operator.put(policy, "{\"mode\":\"open\"}").expect(200);
    }
    assertEquals("closed", operator.post("/v1/sign-ups/decide", "{}").expect(200).text("/reason"));
    assertEquals("mode", operator.put(policy, "{\"mode\":\"no\"}").expect(400).text("/field"));
    assertEquals(
        "bw.sign_up:decide",
        copy.as(Account.ADA).post("/v1/sign-ups/decide", ask).expect(403).text("/permission"));
  }
}
