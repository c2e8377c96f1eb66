package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;

final class SessionTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void anAccessTokenHasTheShapeThatAwsDocuments() throws Exception {
    var sub = clients.confirmedUser("shape@example.com");
    var token = SignedJWT.parse(clients.tokens("shape@example.com").accessToken());
    var claims = token.getJWTClaimsSet();

    assertEquals(Set.of("alg", "kid"), token.getHeader().toJSONObject().keySet());
    assertEquals(
        Set.of(
            "sub",
            "iss",
            "client_id",
            "origin_jti",
            "event_id",
            "token_use",
            "scope",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "username"),
        claims.getClaims().keySet());
    assertEquals(sub, claims.getSubject());
    assertEquals(sub, claims.getStringClaim("username"));
    assertEquals(twin.issuer(), claims.getIssuer());
    assertEquals(twin.clientId(), claims.getStringClaim("client_id"));
    assertEquals("access", claims.getStringClaim("token_use"));
    assertEquals("aws.cognito.signin.user.admin", claims.getStringClaim("scope"));
    assertEquals(
        Duration.ofHours(1),
        Duration.between(
            claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()));
  }

  @Test
  void anIdTokenHasTheShapeThatAwsDocuments() throws Exception {
    var sub = clients.confirmedUser("id@example.com");
    var claims = SignedJWT.parse(clients.tokens("id@example.com").idToken()).getJWTClaimsSet();

    assertEquals(
        Set.of(
            "sub",
            "iss",
            "aud",
            "origin_jti",
            "event_id",
            "token_use",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "cognito:username",
            "email",
            "email_verified",
            "at_hash"),
        claims.getClaims().keySet());
    assertEquals(List.of(twin.clientId()), claims.getAudience());
    assertEquals(sub, claims.getStringClaim("cognito:username"));
    assertEquals("id", claims.getStringClaim("token_use"));
    assertEquals("id@example.com", claims.getStringClaim("email"));
    assertEquals(true, claims.getBooleanClaim("email_verified"));
  }

  @Test
  void eachKindOfTokenHasItsOwnPublishedKeyAndOldOnesOutliveARotation() throws Exception {
    clients.confirmedUser("keys@example.com");
    var before = clients.tokens("keys@example.com");
    twin.rotateKeys();
    var after = clients.tokens("keys@example.com");

    var keys = JWKSet.parse(clients.get("/" + twin.userPoolId() + "/.well-known/jwks.json").body());

    var tokens =
        List.of(before.accessToken(), before.idToken(), after.accessToken(), after.idToken());
    for (var text : tokens) {
      var token = SignedJWT.parse(text);
      var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
      assertEquals(2048, key.size());
      assertEquals(false, key.isPrivate());
      assertTrue(token.verify(new RSASSAVerifier(key)));
    }
    assertEquals(
        4, tokens.stream().map(SessionTest::kid).distinct().count(), "every kid is another");
    assertEquals(
        "keys@example.com", attribute(before.accessToken(), "email"), "still good for the API");
  }

  @Test
  void aRefreshKeepsTheSessionUntilItIsRevoked() throws Exception {
    clients.confirmedUser("refresh@example.com");
    var first = clients.tokens("refresh@example.com");

    var second = clients.refresh(first.refreshToken());

    assertNull(second.refreshToken());
    assertNotEquals(first.accessToken(), second.accessToken());
    assertEquals(claim(first.accessToken(), "origin_jti"), claim(second.idToken(), "origin_jti"));
    assertEquals(claim(first.accessToken(), "auth_time"), claim(second.accessToken(), "auth_time"));

    clients.sdk().revokeToken(it -> it.clientId(twin.clientId()).token(first.refreshToken()));

    assertThrows(NotAuthorizedException.class, () -> clients.refresh(first.refreshToken()));
    assertThrows(NotAuthorizedException.class, () -> attribute(second.accessToken(), "email"));
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    clients.confirmedUser("everywhere@example.com");
    var here = clients.tokens("everywhere@example.com");
    var there = clients.tokens("everywhere@example.com");

    clients.sdk().globalSignOut(it -> it.accessToken(here.accessToken()));

    assertThrows(NotAuthorizedException.class, () -> clients.refresh(there.refreshToken()));
    assertThrows(NotAuthorizedException.class, () -> attribute(there.accessToken(), "email"));
  }

  @Test
  void onlyARefreshTokenCanBeRevokedAndOnlyAnAccessTokenTellsTheUser() {
    var sub = clients.confirmedUser("kinds@example.com");
    var tokens = clients.tokens("kinds@example.com");

    assertEquals(sub, attribute(tokens.accessToken(), "sub"));
    assertThrows(NotAuthorizedException.class, () -> attribute(tokens.idToken(), "sub"));
    assertThrows(NotAuthorizedException.class, () -> attribute("nonsense", "sub"));
    assertThrows(
        UnsupportedTokenTypeException.class,
        () ->
            clients
                .sdk()
                .revokeToken(it -> it.clientId(twin.clientId()).token(tokens.accessToken())));
  }

  @Test
  void tokensCanBeOverFromTheStart() {
    try (var brief = CognitoTwin.builder().accessTokenLifetime(Duration.ofMinutes(-5)).start();
        var others = new Clients(brief)) {
      others.confirmedUser("brief@example.com");
      var token = others.tokens("brief@example.com").accessToken();

      var thrown =
          assertThrows(
              NotAuthorizedException.class,
              () -> others.sdk().getUser(it -> it.accessToken(token)));
      assertTrue(thrown.awsErrorDetails().errorMessage().contains("Access Token has expired"));
    }
  }

  private String attribute(String accessToken, String name) {
    return clients.sdk().getUser(it -> it.accessToken(accessToken)).userAttributes().stream()
        .filter(it -> it.name().equals(name))
        .map(AttributeType::value)
        .findFirst()
        .orElseThrow();
  }

  private static Object claim(String token, String name) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet().getClaim(name);
  }

  private static String kid(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
