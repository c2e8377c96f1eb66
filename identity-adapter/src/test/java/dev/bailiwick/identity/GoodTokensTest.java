package dev.bailiwick.identity;

import static dev.bailiwick.identity.TwoPools.CLIENT;
import static dev.bailiwick.identity.TwoPools.ISSUER;
import static dev.bailiwick.identity.TwoPools.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import dev.bailiwick.authorization.user.Identity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is accepted, and what of it is carried on. */
@TestInstance(Lifecycle.PER_CLASS)
final class GoodTokensTest {

  private static final String SUBJECT = "c92706ee-d1bd-4cfb-871f-55086e9c510c";

  private final TwoPools pools;
  private final Verified good;

  GoodTokensTest() throws Exception {
    pools = new TwoPools();
    good = good(pools.now() + 3600);
  }

  private Verified good(long expiry) {
    return new Verified(
        signIn(SUBJECT, null, pools.now()),
        CLIENT,
        Set.of("aws.cognito.signin.user.admin", "openid"),
        Instant.ofEpochSecond(expiry));
  }

  private static SignIn signIn(String subject, @Nullable String origin, long at) {
    return new SignIn(new Identity(ISSUER, subject), origin, Instant.ofEpochSecond(at));
  }

  @AfterAll
  void stop() {
    pools.close();
  }

  @Test
  void saysWhoForWhichClientWithWhichScopes() {
    assertEquals(good, pools.verify(pools.good()));
  }

  /** Both forms name one pool, so a person is the same under both. */
  @Test
  void knowsAPersonUnderBothFormsOfTheIssuer() {
    String other = ISSUER.replace("//", "//issuer-");

    assertEquals(good, pools.verify(pools.good().claim("iss", other)));
  }

  @Test
  @Tag("security-8")
  @Tag("security-10")
  void carriesNoGroupRoleTenantOrMailOn() {
    TestToken token =
        pools
            .good()
            .claim("cognito:groups", List.of("admin"))
            .claim("custom:role", "owner")
            .claim("custom:tenant", Map.of("id", "t1", "roles", List.of("owner")))
            .claim("email", "root@example.com");

    assertEquals(good, pools.verify(token));
  }

  @Test
  @Tag("security-2")
  void ignoresWhereATokenOfOursSaysThatKeysAre() {
    String canary = pools.canary().uri().toString();

    assertEquals(good, pools.verify(pools.good().header("jku", canary).header("x5u", canary)));
    assertEquals(0, pools.canary().asked());
  }

  @Test
  void acceptsTheTypesOfAnAccessToken() {
    assertEquals(good, pools.verify(pools.good().header("typ", "JWT")));
    assertEquals(good, pools.verify(pools.good().header("typ", "at+jwt")));
  }

  /** Five seconds are for clocks that differ, a day is Cognito's own maximum. */
  @Test
  @Tag("security-7")
  void acceptsTheEdgesOfTime() {
    long now = pools.now();

    assertEquals(good, pools.verify(pools.good().claim("iat", now + 5).claim("nbf", now)));
    assertInstanceOf(
        Verified.class,
        pools.verify(
            pools
                .good()
                .claim("auth_time", now - 86_399)
                .claim("iat", now - 86_399)
                .claim("exp", now + 1)));
  }

  /** A refresh keeps both; where there is no time of the sign-in, the token's own has to do. */
  @Test
  void saysWhichSignInItIsOf() {
    long now = pools.now();
    assertEquals(
        signIn(SUBJECT, "o-1", now - 86_400 * 30),
        signIn(pools.good().claim("origin_jti", "o-1").claim("auth_time", now - 86_400 * 30)));
    assertEquals(signIn(SUBJECT, null, now), signIn(pools.good().without("auth_time")));
    assertEquals(signIn(SUBJECT, null, now + 5), signIn(pools.good().claim("auth_time", now + 5)));
  }

  private SignIn signIn(TestToken token) {
    return assertInstanceOf(Verified.class, pools.verify(token)).signIn();
  }

  /** A scope is a word, however many blanks are between two. */
  @Test
  void splitsScopes() {
    assertEquals(
        new Verified(good.signIn(), CLIENT, Set.of("openid", "a/b"), good.until()),
        pools.verify(pools.good().claim("scope", "openid  a/b openid ")));
    assertEquals(
        new Verified(good.signIn(), CLIENT, Set.of(), good.until()),
        pools.verify(pools.good().without("scope")));
  }

  @Test
  void takesTokensAsAwsDocumentsThem() throws IOException {
    JsonNode tokens = vector("tokens-as-documented-by-aws.json");
    Map<String, @Nullable Object> access = members(tokens.path("access"));
    Map<String, @Nullable Object> id = members(tokens.path("id"));
    id.put("iss", access.get("iss"));

    try (KeyServer keys = new KeyServer().publish(KEY);
        Verifier verifier = verifier(access, keys)) {
      verifier.clock().set(Instant.ofEpochSecond(1_562_190_600));
      assertEquals(
          new Verified(
              signIn(access),
              text(access, "client_id"),
              Set.of("aws.cognito.signin.user.admin"),
              Instant.ofEpochSecond(number(access, "exp"))),
          verifier.verify(pools.good().claims(access)));
      assertEquals(new Refused("token_use"), verifier.verify(pools.good().claims(id)));
    }
  }

  @Test
  void takesTokensAsAStandInIssuesThem() throws IOException {
    JsonNode tokens = vector("tokens-as-a-local-stand-in-issues-them.json");
    Map<String, @Nullable Object> access = members(tokens.path("access").path("payload"));
    Map<String, @Nullable Object> id = members(tokens.path("id").path("payload"));

    try (KeyServer keys = new KeyServer().publish(KEY);
        Verifier verifier = verifier(access, keys)) {
      verifier.clock().set(Instant.ofEpochSecond(1_795_189_800));
      assertEquals(
          new Verified(
              signIn(access),
              text(access, "client_id"),
              Set.of("aws.cognito.signin.user.admin"),
              Instant.ofEpochSecond(number(access, "exp"))),
          verifier.verify(pools.good().claims(access)));
      assertEquals(new Refused("token_use"), verifier.verify(pools.good().claims(id)));
    }
  }

  private static SignIn signIn(Map<String, @Nullable Object> claims) {
    return new SignIn(
        new Identity(text(claims, "iss"), text(claims, "sub")),
        (String) claims.get("origin_jti"),
        Instant.ofEpochSecond(number(claims, "auth_time")));
  }

  private static long number(Map<String, @Nullable Object> claims, String name) {
    return ((Number) Objects.requireNonNull(claims.get(name))).longValue();
  }

  private static Verifier verifier(Map<String, @Nullable Object> claims, KeyServer keys) {
    String issuer = text(claims, "iss");
    String id = issuer.substring(issuer.lastIndexOf('/') + 1);
    return Verifier.with(Verifier.pool(0, issuer, id, text(claims, "client_id"), keys.uri()));
  }

  private static String text(Map<String, @Nullable Object> claims, String name) {
    return Objects.toString(claims.get(name));
  }

  private static Map<String, @Nullable Object> members(JsonNode object) {
    return new JsonMapper()
        .convertValue(object, new TypeReference<HashMap<String, @Nullable Object>>() {});
  }

  private static JsonNode vector(String name) throws IOException {
    try (InputStream in = GoodTokensTest.class.getResourceAsStream(name)) {
      return new JsonMapper().readTree(in);
    }
  }
}
