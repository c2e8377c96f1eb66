package dev.bailiwick.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Machines, who prove a secret and get a token for themselves. */
final class MachineTest {

  private static final String MACHINE = "0machine000000000000000005";
  private static final String SECRET = "s3cret/with+signs=and:colon";

  @RegisterExtension
  static final RunningTwin RUNNING =
      new RunningTwin(it -> it.machine(MACHINE, SECRET, "orders/read", "orders/write"));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void aMachinesTokenHasTheShapeThatAwsDocuments() throws Exception {
    var answer = Json.tree(asked().body());
    var token = SignedJWT.parse(answer.get("access_token").textValue());
    var claims = token.getJWTClaimsSet();

    assertEquals(
        Set.of("access_token", "expires_in", "token_type"),
        Set.copyOf(answer.propertyStream().map(Map.Entry::getKey).toList()));
    assertEquals(
        Set.of(
            "sub",
            "iss",
            "client_id",
            "token_use",
            "scope",
            "version",
            "auth_time",
            "exp",
            "iat",
            "jti"),
        claims.getClaims().keySet());
    assertEquals(MACHINE, claims.getSubject());
    assertEquals(MACHINE, claims.getStringClaim("client_id"));
    assertEquals("access", claims.getStringClaim("token_use"));
    assertEquals(twin.issuer(), claims.getIssuer());
    assertEquals("orders/read orders/write", claims.getStringClaim("scope"));
    var keys = JWKSet.parse(clients.get("/" + twin.userPoolId() + "/.well-known/jwks.json").body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertTrue(token.verify(new RSASSAVerifier(key)));
  }

  @Test
  void theSecretComesInTheHeaderAsWell() throws Exception {
    var encoded = Browser.encoded(Map.of("x", SECRET)).substring(2);
    var answer =
        basic(MACHINE + ":" + encoded, "grant_type=client_credentials&scope=orders%2Fread");

    var token = SignedJWT.parse(Json.tree(answer.body()).get("access_token").textValue());
    assertEquals("orders/read", token.getJWTClaimsSet().getStringClaim("scope"));
  }

  @ParameterizedTest
  @CsvSource({
    "client_secret, wrong, invalid_client",
    "client_secret, '', invalid_client",
    "client_id, nobody, invalid_client",
    "scope, orders/delete, invalid_scope",
    "scope, openid, invalid_scope",
    "grant_type, refresh_token, unauthorized_client",
    "grant_type, authorization_code, unauthorized_client",
  })
  void whatAMachineMayNotAsk(String name, String value, String error) throws IOException {
    assertError(error, asked(name, value));
  }

  @Test
  void aClientOfPeopleHasNoSecretAndGetsNothingForItself() throws IOException {
    assertError("unauthorized_client", asked("client_id", twin.clientId(), "client_secret", ""));
    assertError("invalid_client", asked("client_id", twin.clientId()));
  }

  @Test
  void credentialsThatCannotBeReadAreNone() throws IOException {
    assertError("invalid_client", basic("no colon", "grant_type=client_credentials"));
    assertError(
        "invalid_client",
        basic(MACHINE + ":" + SECRET, "grant_type=client_credentials&client_id=another"));
  }

  @Test
  void aMachineHasNoBusinessAmongPeople() throws IOException {
    var token = Json.tree(asked().body()).get("access_token").textValue();

    assertThrows(
        NotAuthorizedException.class, () -> clients.sdk().getUser(it -> it.accessToken(token)));
    assertThrows(
        NotAuthorizedException.class,
        () ->
            clients
                .sdk()
                .signUp(
                    it ->
                        it.clientId(MACHINE).username("m@example.com").password(Clients.PASSWORD)));
    assertEquals(
        400, clients.get(new Application(twin).authorize("client_id", MACHINE)).statusCode());
  }

  private HttpResponse<String> asked(String... changes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", MACHINE);
    fields.put("client_secret", SECRET);
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    fields.values().removeIf(String::isEmpty);
    return post("", Browser.encoded(fields));
  }

  private HttpResponse<String> basic(String credentials, String form) {
    return post("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)), form);
  }

  private HttpResponse<String> post(String authorization, String form) {
    var request =
        clients
            .request("/oauth2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return clients.send(
        authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  private static void assertError(String error, HttpResponse<String> answer) throws IOException {
    assertEquals(400, answer.statusCode());
    assertEquals(error, Json.tree(answer.body()).get("error").textValue());
  }
}
