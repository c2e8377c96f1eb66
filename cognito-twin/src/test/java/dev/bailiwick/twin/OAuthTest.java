package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OAuthTest {

  private static final String EMAIL = "oauth@example.com";
  private static final String OTHER_CLIENT = "0otherclient00000000000002";

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.client(OTHER_CLIENT));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Application application = new Application(twin);
  private final Browser browser = new Browser(twin.endpoint());

  @BeforeEach
  void signIn() {
    if (clients.sdk().listUsers(it -> it.userPoolId(twin.userPoolId())).users().isEmpty()) {
      clients.confirmedUser(EMAIL);
    }
    var login = browser.follow(browser.get(application.authorize()));
    browser.submit(login, Map.of("username", EMAIL, "password", PASSWORD));
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void aCodeBecomesTokensThatVerify() throws Exception {
    var answer = application.redeem(browser, code());
    var tokens = Json.tree(answer.body());

    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    assertEquals(
        Set.of("access_token", "id_token", "refresh_token", "expires_in", "token_type"),
        Set.copyOf(tokens.propertyStream().map(Map.Entry::getKey).toList()));
    var id = verified(tokens.get("id_token").textValue());
    assertEquals("n-1", id.getJWTClaimsSet().getStringClaim("nonce"));
    assertEquals(EMAIL, id.getJWTClaimsSet().getStringClaim("email"));
    var access = verified(tokens.get("access_token").textValue());
    assertEquals(
        leftHalfOfDigest(access.serialize()), id.getJWTClaimsSet().getStringClaim("at_hash"));
    assertEquals("openid email", access.getJWTClaimsSet().getStringClaim("scope"));
    assertNull(access.getJWTClaimsSet().getClaim("email"));
  }

  @Test
  void withoutOpenidThereIsNoIdToken() throws IOException {
    var tokens = redeemed("scope", "aws.cognito.signin.user.admin");

    assertFalse(tokens.has("id_token"));
    assertEquals(
        EMAIL,
        clients
            .sdk()
            .getUser(it -> it.accessToken(tokens.get("access_token").textValue()))
            .userAttributes()
            .stream()
            .filter(it -> it.name().equals("email"))
            .findFirst()
            .orElseThrow()
            .value());
    assertEquals(401, userInfo(tokens.get("access_token").textValue()).statusCode());
  }

  @Test
  void aCodeServesOnce() throws IOException {
    var code = code();

    assertEquals(200, application.redeem(browser, code).statusCode());
    assertError("invalid_grant", application.redeem(browser, code));
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX, invalid_grant",
    "code_verifier, '', invalid_grant",
    "redirect_uri, http://localhost:8080/console/callback, invalid_grant",
    "redirect_uri, '', invalid_grant",
    "client_id, " + OTHER_CLIENT + ", invalid_grant",
    "client_id, nobody, invalid_client",
    "client_id, '', invalid_client",
    "code, unknown, invalid_grant",
    "code, '', invalid_request",
    "grant_type, password, unsupported_grant_type",
  })
  void aCodeIsForWhoAskedForIt(String name, String value, String error) throws IOException {
    assertError(error, application.redeem(browser, code(), name, value));
  }

  @Test
  void aFormThatCannotBeReadIsRefused() {
    var answer =
        clients.send(
            clients
                .request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=%zz")));

    assertEquals(400, answer.statusCode());
    assertEquals("A form that cannot be read.", answer.body().strip());
  }

  @Test
  void aRefreshTokenServesUntilItIsRevoked() throws IOException {
    var refresh = redeemed().get("refresh_token").textValue();

    var renewed = Json.tree(renew(refresh).body());
    assertTrue(renewed.has("id_token"));
    assertFalse(renewed.has("refresh_token"));
    assertEquals(200, userInfo(renewed.get("access_token").textValue()).statusCode());

    assertEquals(
        200,
        browser
            .post("/oauth2/revoke", Map.of("token", refresh, "client_id", twin.clientId()))
            .statusCode());
    assertError("invalid_grant", renew(refresh));
    assertEquals(401, userInfo(renewed.get("access_token").textValue()).statusCode());
  }

  @Test
  void revokingKnowsRefreshTokensOnly() throws IOException {
    var access = redeemed().get("access_token").textValue();

    assertError(
        "unsupported_token_type",
        browser.post("/oauth2/revoke", Map.of("token", access, "client_id", twin.clientId())));
    assertEquals(
        200,
        browser
            .post("/oauth2/revoke", Map.of("token", "unknown", "client_id", twin.clientId()))
            .statusCode());
  }

  @Test
  void userInfoTellsWhatTheScopesOpen() throws IOException {
    var token = redeemed().get("access_token").textValue();

    var told = Json.tree(userInfo(token).body());

    assertEquals(EMAIL, told.get("email").textValue());
    assertEquals("true", told.get("email_verified").textValue());
    assertEquals(told.get("sub"), told.get("username"));
    var refused = userInfo(token + "x");
    assertEquals(401, refused.statusCode());
    assertTrue(
        refused
            .headers()
            .firstValue("WWW-Authenticate")
            .orElseThrow()
            .startsWith("Bearer error=\"invalid_token\""));
  }

  private String code(String... changes) {
    return Browser.code(browser.get(application.authorize(changes)));
  }

  private JsonNode redeemed(String... changes) throws IOException {
    return Json.tree(application.redeem(browser, code(changes)).body());
  }

  private HttpResponse<String> renew(String refreshToken) {
    return browser.post(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            twin.clientId(),
            "refresh_token",
            refreshToken));
  }

  private HttpResponse<String> userInfo(String token) {
    return clients.send(
        clients.request("/oauth2/userInfo").header("Authorization", "Bearer " + token));
  }

  private static String leftHalfOfDigest(String token) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
  }

  private SignedJWT verified(String text) throws Exception {
    var keys = JWKSet.parse(clients.get("/" + twin.userPoolId() + "/.well-known/jwks.json").body());
    var token = SignedJWT.parse(text);
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertEquals(JWSAlgorithm.RS256, token.getHeader().getAlgorithm());
    assertTrue(token.verify(new RSASSAVerifier(key)));
    return token;
  }

  private static void assertError(String error, HttpResponse<String> answer) throws IOException {
    assertEquals(400, answer.statusCode());
    assertEquals(error, Json.tree(answer.body()).get("error").textValue());
  }
}
