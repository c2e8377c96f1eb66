package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.road.Road.Copy;
import dev.bailiwick.twin.CognitoTwin;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** Who is let in, over HTTP; the verifier's own cases are with the identity adapter. */
@ExtendWith(Road.class)
class WhoAsksTest {

  private final Copy copy;

  WhoAsksTest(Copy copy) {
    this.copy = copy;
  }

  private static void isChallenged(Reply reply) {
    assertEquals(401, reply.status());
    assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer realm=\"bailiwick\""));
    assertEquals("urn:bailiwick:problem:unauthenticated", reply.text("/type"));
  }

  @Test
  void nobodyInParticular() {
    Reply reply = new Api(copy.running().file().api(), null).get("/v1/me");
    isChallenged(reply);
    assertFalse(reply.header("WWW-Authenticate").contains("error"));
  }

  @Test
  @Tag("security-5")
  void anAccessTokenIsAcceptedAndAnIdTokenRefused() {
    AuthenticationResultType tokens =
        copy.signIn().tokens(Account.ADA.email(), Account.ADA.password());
    copy.with(tokens.accessToken()).get("/v1/me").expect(200);
    isChallenged(copy.with(tokens.idToken()).get("/v1/me"));
    isChallenged(copy.with(tokens.refreshToken()).get("/v1/me"));
  }

  @Test
  void aTokenThatWasTamperedWith() {
    String token = copy.signIn().tokens(Account.ADA.email(), Account.ADA.password()).accessToken();
    int middle = token.indexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    isChallenged(
        copy.with(token.substring(0, middle) + other + token.substring(middle + 1)).get("/v1/me"));
  }

  @Test
  void aTokenOfAnotherPool() {
    try (CognitoTwin other = CognitoTwin.builder().port(0).smtpPort(0).start();
        SignIn there = new SignIn(other.endpoint(), "eu-west-1", other.clientId())) {
      String email = "ada@acme.test";
      there.signUp(email, "Another-pool-1", new Mailbox(other.endpoint()));
      isChallenged(copy.with(there.tokens(email, "Another-pool-1").accessToken()).get("/v1/me"));
    }
  }

  @Test
  void aKeyThatIsNone() {
    isChallenged(copy.with("bw_000000000000_" + "A".repeat(43)).get("/v1/me"));
    isChallenged(copy.with("bw_x").get("/v1/me"));
    String key = copy.running().file().applicationKey();
    isChallenged(copy.with(key.substring(0, key.length() - 1) + "!").get("/v1/me"));
    copy.withKey().get("/v1/me").expect(200);
  }

  @Test
  void twoCredentialsAreNone() throws Exception {
    String token = copy.signIn().tokens(Account.ADA.email(), Account.ADA.password()).accessToken();
    HttpRequest twice =
        HttpRequest.newBuilder(copy.running().file().api().resolve("/v1/me"))
            .header("Authorization", "Bearer " + token)
            .header("Authorization", "Bearer " + copy.running().file().applicationKey())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(401, client.send(twice, BodyHandlers.discarding()).statusCode());
    }
  }
}
