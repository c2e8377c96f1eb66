package dev.bailiwick.twin;

import static dev.bailiwick.twin.Outage.ALL;
import static dev.bailiwick.twin.Outage.DIRECTORY;
import static dev.bailiwick.twin.Outage.JWKS;
import static dev.bailiwick.twin.Outage.THROTTLE;
import static dev.bailiwick.twin.Outage.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalErrorException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** What a test can make of its pool: keys that change, and parts that fail. */
final class OutageTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final String jwks = "/" + twin.userPoolId() + "/.well-known/jwks.json";

  @AfterEach
  void mend() {
    twin.endOutage();
  }

  @Test
  void keysAndTokensFailApart() {
    twin.outage(JWKS);
    assertEquals(503, clients.get(jwks).statusCode());
    assertEquals(400, token());

    twin.outage(TOKEN);
    assertEquals(503, token());
    assertEquals(503, clients.get("/oauth2/userInfo").statusCode());
    assertEquals(200, page());

    twin.endOutage();
    assertEquals(200, clients.get(jwks).statusCode());
    assertEquals(400, token());
  }

  @Test
  void theDirectoryFailsOrIsInAHurryAsTheSdkKnowsIt() {
    twin.outage(DIRECTORY);
    assertThrows(InternalErrorException.class, this::list);
    assertEquals(200, clients.get(jwks).statusCode());

    twin.endOutage();
    twin.outage(THROTTLE);
    assertThrows(TooManyRequestsException.class, this::list);

    twin.endOutage();
    list();
  }

  @Test
  void everythingFailsButTheMailbox() {
    twin.outage(ALL);

    assertEquals(503, page());
    assertEquals(503, token());
    assertEquals(503, clients.get(jwks).statusCode());
    assertEquals(200, clients.get("/local/mailbox.json").statusCode());
  }

  @Test
  void oldKeysVerifyUntilTheyAreDropped() throws Exception {
    clients.confirmedUser("rotated@example.com");
    var before = clients.tokens("rotated@example.com").accessToken();
    twin.rotateKeys();
    var after = clients.tokens("rotated@example.com").accessToken();

    assertNotEquals(kid(before), kid(after));
    assertEquals(4, keys().size());
    clients.sdk().getUser(it -> it.accessToken(before));
    twin.dropOldKeys();

    assertEquals(2, keys().size());
    assertTrue(keys().getKeyByKeyId(kid(after)) != null);
    assertThrows(
        NotAuthorizedException.class, () -> clients.sdk().getUser(it -> it.accessToken(before)));
  }

  private JWKSet keys() throws Exception {
    return JWKSet.parse(clients.get(jwks).body());
  }

  private void list() {
    clients.sdk().listUsers(it -> it.userPoolId(twin.userPoolId()));
  }

  private int token() {
    return clients
        .send(clients.request("/oauth2/token").POST(BodyPublishers.noBody()))
        .statusCode();
  }

  private int page() {
    return clients
        .get("/login?" + Browser.encoded(new Application(twin).parameters()))
        .statusCode();
  }

  private static String kid(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }
}
