package dev.bailiwick.identity;

import static dev.bailiwick.identity.HostileToken.refused;
import static dev.bailiwick.identity.HostileToken.token;
import static dev.bailiwick.identity.TwoPools.CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a well-signed token must say to be an access token of ours that holds now. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("security-5")
@Tag("security-6")
@Tag("security-7")
final class TokenClaimsTest {

  private final TwoPools pools;

  TokenClaimsTest() throws Exception {
    pools = new TwoPools();
  }

  @AfterAll
  void stop() {
    pools.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"claims", "times"})
  void isRefused(HostileToken hostile) {
    assertEquals(new Refused(hostile.reason()), pools.verify(hostile.text()));
  }

  Stream<HostileToken> claims() {
    return Stream.of(
            refused(
                "token_use",
                token("an ID token", idToken()),
                token("an ID token with client_id", good().claim("token_use", "id")),
                token("absent", good().without("token_use")),
                token("null", good().claim("token_use", null)),
                token("refresh", good().claim("token_use", "refresh")),
                token("upper case", good().claim("token_use", "ACCESS")),
                token("array", good().claim("token_use", List.of("access")))),
            refused(
                "client",
                token("absent", good().without("client_id")),
                token("aud instead", good().without("client_id").claim("aud", CLIENT)),
                token("another of the same pool", good().claim("client_id", "another")),
                token("the neighbour pool's", good().claim("client_id", "neighbourclient")),
                token("empty", good().claim("client_id", "")),
                token("array", good().claim("client_id", List.of(CLIENT))),
                token("number", good().claim("client_id", 1))),
            refused(
                "subject",
                token("absent", good().without("sub")),
                token("null", good().claim("sub", null)),
                token("empty", good().claim("sub", "")),
                token("129 characters", good().claim("sub", "s".repeat(129))),
                token("blank", good().claim("sub", "ro ot")),
                token("not ASCII", good().claim("sub", "r\u00f6\u00f6t")),
                token(
                    "half a character",
                    good()
                        .raw(
                            good().headerJson(),
                            good().claim("sub", "root~").payloadJson().replace("~", "\\ud800"))),
                token("the client's", good().claim("sub", CLIENT)),
                token("line end", good().claim("sub", "root\n")),
                token("NUL", good().claim("sub", "root\u0000"))),
            refused(
                "claim",
                token("jti a number", good().claim("jti", 1)),
                token("nbf null", good().claim("nbf", null)),
                token("username null", good().claim("username", null)),
                token("aud an object", good().claim("aud", Map.of("a", "b"))),
                token("sub a number", good().claim("sub", 1)),
                token("sub a list", good().claim("sub", List.of("root"))),
                token("scope a list", good().claim("scope", List.of("openid")))))
        .flatMap(cases -> cases);
  }

  Stream<HostileToken> times() {
    long now = pools.now();
    return Stream.of(
            refused(
                "lifetime",
                token("no exp", good().without("exp")),
                token("null exp", good().claim("exp", null)),
                token("no iat", good().without("iat")),
                token("null iat", good().claim("iat", null)),
                token("exp = iat", good().claim("exp", now)),
                token("exp before iat", good().claim("exp", now + 10).claim("iat", now + 20)),
                token("a day and a second", good().claim("exp", now + 86_401)),
                token(
                    "exp 1e18",
                    good()
                        .raw(
                            good().headerJson(),
                            good()
                                .payloadJson()
                                .replace("\"exp\":" + (now + 3600), "\"exp\":1e18"))),
                token(
                    "exp 1e300",
                    good()
                        .raw(
                            good().headerJson(),
                            good()
                                .payloadJson()
                                .replace("\"exp\":" + (now + 3600), "\"exp\":1e300"))),
                token("iat of 1970", good().claim("iat", 0)),
                token("negative", good().claim("iat", -2).claim("exp", -1_000_000)),
                token("milliseconds", good().claim("exp", (now + 3600) * 1000))),
            refused(
                "claim",
                token("exp a fraction", good().claim("exp", now + 1800.5)),
                token("iat a fraction", good().claim("iat", now - 0.5)),
                token("nbf a fraction", good().claim("nbf", now - 0.5)),
                token("exp a string", good().claim("exp", "" + (now + 3600))),
                token("iat a string", good().claim("iat", "" + now)),
                token("nbf a string", good().claim("nbf", "" + now))),
            refused(
                "json",
                token("exp that overflows to now", good().claim("exp", (1L << 61) + now + 3600))),
            refused(
                "expired",
                token("now", good().claim("iat", now - 3600).claim("exp", now)),
                token("a second ago", good().claim("iat", now - 3600).claim("exp", now - 1)),
                token("six seconds ago", good().claim("iat", now - 3600).claim("exp", now - 6)),
                token(
                    "last year",
                    good().claim("iat", now - 31_536_000).claim("exp", now - 31_532_400))),
            refused(
                "sign_in",
                token("signed in after the token", good().claim("auth_time", now + 6)),
                token("signed in on a day", good().claim("auth_time", "yesterday")),
                token("signed in at no instant", good().claim("auth_time", List.of(now))),
                token("no origin", good().claim("origin_jti", "")),
                token("origin a number", good().claim("origin_jti", 1)),
                token("origin of 129 characters", good().claim("origin_jti", "o".repeat(129)))),
            refused(
                "not_yet_valid",
                token("iat in six seconds", good().claim("iat", now + 6)),
                token("nbf in a second", good().claim("nbf", now + 1))))
        .flatMap(cases -> cases);
  }

  private TestToken idToken() {
    return good()
        .without("client_id")
        .without("scope")
        .without("username")
        .claim("aud", CLIENT)
        .claim("token_use", "id")
        .claim("cognito:username", "a1b2")
        .claim("email", "user@example.com")
        .claim("email_verified", true);
  }

  private TestToken good() {
    return pools.good();
  }
}
