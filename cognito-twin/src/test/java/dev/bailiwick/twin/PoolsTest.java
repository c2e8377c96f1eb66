package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.json.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Two pools in one twin, who share nothing but the mailbox. */
final class PoolsTest {

  private static final String POOL = "eu-west-1_Second";
  private static final String CLIENT = "0secondpoolsclient00000004";
  private static final String EMAIL = "both@example.com";

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.pool(POOL, CLIENT));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Browser browser = new Browser(twin.endpoint());

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void onePersonIsAnotherUserInEachPool() throws Exception {
    var here = clients.confirmedUser(EMAIL);
    var there = secondUser(EMAIL);
    var token = SignedJWT.parse(signIn(EMAIL)).getJWTClaimsSet();

    assertNotEquals(here, there);
    assertEquals(there, token.getSubject());
    assertEquals(twin.issuer(POOL), token.getIssuer());
    assertEquals(CLIENT, token.getStringClaim("client_id"));
    assertEquals(there, clients.sdk().getUser(it -> it.accessToken(signIn(EMAIL))).username());
    clients.sdk().adminDeleteUser(it -> it.userPoolId(POOL).username(EMAIL));
    assertThrows(
        UserNotFoundException.class,
        () -> clients.sdk().adminGetUser(it -> it.userPoolId(POOL).username(EMAIL)));
    assertEquals(here, clients.look(EMAIL).username());
  }

  @Test
  void eachPoolHasKeysAndDiscoveryOfItsOwn() throws Exception {
    secondUser("keys@example.com");
    var kid = SignedJWT.parse(signIn("keys@example.com")).getHeader().getKeyID();
    var discovered =
        Json.tree(clients.get("/" + POOL + "/.well-known/openid-configuration").body());

    assertEquals(twin.issuer(POOL), discovered.get("issuer").textValue());
    assertTrue(keys(POOL).getKeyByKeyId(kid) != null);
    assertTrue(keys(twin.userPoolId()).getKeyByKeyId(kid) == null);
  }

  @Test
  void eachPoolHasPagesAndSessionsOfItsOwn() throws Exception {
    var sub = secondUser("pages@example.com");
    var application = new Application(twin);
    var authorize = "/" + POOL + application.authorize("client_id", CLIENT);

    var login = browser.follow(browser.get(authorize));
    var done = browser.submit(login, Map.of("username", "pages@example.com", "password", PASSWORD));

    var fields = application.redemption(Browser.code(done), "client_id", CLIENT);
    var tokens = Json.tree(browser.post("/" + POOL + "/oauth2/token", fields).body());
    var access = SignedJWT.parse(tokens.get("access_token").textValue());
    assertEquals(sub, access.getJWTClaimsSet().getSubject());
    var firstLogin = browser.follow(browser.get(application.authorize()));
    assertTrue(firstLogin.body().contains("<h1>Sign in</h1>"));
    clients.confirmedUser("pages@example.com");
    browser.submit(firstLogin, Map.of("username", "pages@example.com", "password", PASSWORD));
    assertTrue(Browser.parameters(browser.get(authorize)).containsKey("code"), "both stay in");
  }

  @Test
  void aClientOrATokenOfOnePoolOpensNoOther() {
    secondUser("walls@example.com");
    var application = new Application(twin);

    assertEquals(400, browser.get(application.authorize("client_id", CLIENT)).statusCode());
    assertThrows(NotAuthorizedException.class, () -> clients.tokens("walls@example.com"));
    assertThrows(
        ResourceNotFoundException.class,
        () -> clients.sdk().listUsers(it -> it.userPoolId("eu-west-1_Third")));
    assertEquals(
        401,
        clients
            .send(
                clients
                    .request("/oauth2/userInfo")
                    .header("Authorization", "Bearer " + signIn("walls@example.com")))
            .statusCode());
  }

  @Test
  void bothOutliveARestart(@TempDir Path directory) {
    try (var first = start(directory);
        var before = new Clients(first)) {
      before.confirmedUser(EMAIL);
      before.sdk().adminCreateUser(it -> it.userPoolId(POOL).username("there@example.com"));
    }
    try (var second = start(directory);
        var after = new Clients(second)) {
      assertTrue(after.tokens(EMAIL).expiresIn() > 0);
      assertEquals(1, after.sdk().listUsers(it -> it.userPoolId(POOL)).users().size());
      assertEquals(
          1, after.sdk().listUsers(it -> it.userPoolId(second.userPoolId())).users().size());
    }
  }

  private static CognitoTwin start(Path directory) {
    return CognitoTwin.builder().dataDirectory(directory).pool(POOL, CLIENT).start();
  }

  private String secondUser(String email) {
    var sub =
        clients
            .sdk()
            .signUp(it -> it.clientId(CLIENT).username(email).password(PASSWORD))
            .userSub();
    clients.sdk().adminConfirmSignUp(it -> it.userPoolId(POOL).username(sub));
    return sub;
  }

  private String signIn(String email) {
    return clients
        .sdk()
        .initiateAuth(
            it ->
                it.clientId(CLIENT)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(Map.of("USERNAME", email, "PASSWORD", PASSWORD)))
        .authenticationResult()
        .accessToken();
  }

  private JWKSet keys(String pool) throws Exception {
    return JWKSet.parse(clients.get("/" + pool + "/.well-known/jwks.json").body());
  }
}
