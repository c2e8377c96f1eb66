package dev.bailiwick.identity;

import static dev.bailiwick.identity.HostileToken.refused;
import static dev.bailiwick.identity.HostileToken.token;
import static dev.bailiwick.identity.TwoPools.ENCRYPTING;
import static dev.bailiwick.identity.TwoPools.ISSUER;
import static dev.bailiwick.identity.TwoPools.NEIGHBOURS;
import static dev.bailiwick.identity.TwoPools.SECOND;
import static dev.bailiwick.identity.TwoPools.SIGNING;
import static dev.bailiwick.identity.TwoPools.STRANGERS;
import static dev.bailiwick.identity.TwoPools.WEAK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only what a configured pool has signed with a key fit for it is its token. */
@TestInstance(Lifecycle.PER_CLASS)
final class TokenOriginTest {

  private final TwoPools pools;

  TokenOriginTest() throws Exception {
    pools = new TwoPools();
  }

  @AfterAll
  void stop() {
    pools.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"issuers", "keysAndSignatures"})
  @Tag("security-2")
  @Tag("security-3")
  @Tag("security-4")
  void isRefused(HostileToken hostile) {
    assertEquals(new Refused(hostile.reason()), pools.verify(hostile.text()));
  }

  Stream<HostileToken> issuers() {
    return refused(
        "issuer",
        token("absent", good().without("iss")),
        token("null", good().claim("iss", null)),
        token("empty", good().claim("iss", "")),
        token("number", good().claim("iss", 1)),
        token("array", good().claim("iss", List.of(ISSUER))),
        token("unknown pool", good().claim("iss", ISSUER + "X")),
        token("other region", good().claim("iss", ISSUER.replace("eu-west-1.", "eu-west-2."))),
        token("trailing slash", good().claim("iss", ISSUER + "/")),
        token("upper case", good().claim("iss", ISSUER.toUpperCase(Locale.ROOT))),
        token("plain http", good().claim("iss", ISSUER.replace("https", "http"))),
        token("no scheme", good().claim("iss", ISSUER.replace("https://", ""))),
        token("user before host", good().claim("iss", ISSUER.replace("//", "//a@"))),
        token(
            "the other form twice", good().claim("iss", ISSUER.replace("//", "//issuer-issuer-"))),
        token("a stranger's", good().claim("iss", pools.canary().uri().toString())));
  }

  Stream<HostileToken> keysAndSignatures() {
    List<String> part = good().parts();
    String root = TestToken.part(good().claim("sub", "root").payloadJson());
    return Stream.of(
            refused(
                "signing_key",
                token("unknown", good().header("kid", "unknown")),
                token("path", good().header("kid", "../../../../dev/null")),
                token(
                    "of the neighbour pool",
                    good().header("kid", NEIGHBOURS.id()).signedBy(NEIGHBOURS)),
                token(
                    "with jku",
                    good()
                        .header("kid", "s")
                        .header("jku", pools.canary().uri().toString())
                        .signedBy(STRANGERS)),
                token(
                    "with x5u",
                    good()
                        .header("kid", "s")
                        .header("x5u", pools.canary().uri().toString())
                        .signedBy(STRANGERS)),
                token("of 1024 bits", good().header("kid", WEAK.id()).signedBy(WEAK)),
                token("for encryption", good().header("kid", ENCRYPTING.id()).signedBy(ENCRYPTING)),
                token(
                    "for another operation", good().header("kid", SIGNING.id()).signedBy(SIGNING)),
                token("on a curve", good().header("kid", "curve"))),
            refused(
                "signature",
                token("a stranger's", good().signedBy(STRANGERS)),
                token(
                    "a stranger's, with jku",
                    good().header("jku", pools.canary().uri().toString()).signedBy(STRANGERS)),
                token(
                    "a stranger's, with jwk",
                    good()
                        .header("jwk", STRANGERS.pair().toPublicJWK().toJSONObject())
                        .signedBy(STRANGERS)),
                token("of the pool's other key", good().signedBy(SECOND)),
                token("of another payload", part.get(0) + "." + root + "." + part.get(2)),
                token(
                    "of another header",
                    TestToken.part(good().header("typ", "JWT").headerJson())
                        + "."
                        + part.get(1)
                        + "."
                        + part.get(2)),
                token(
                    "cut short",
                    part.get(0)
                        + "."
                        + part.get(1)
                        + "."
                        + TestToken.part(
                            Arrays.copyOf(Base64.getUrlDecoder().decode(part.get(2)), 250))),
                token("one byte", part.get(0) + "." + part.get(1) + ".AA"),
                token(
                    "zeros",
                    part.get(0) + "." + part.get(1) + "." + TestToken.part(new byte[256]))))
        .flatMap(cases -> cases);
  }

  @Test
  @Tag("security-2")
  void keysAreNeverSoughtWhereATokenSays() {
    pools.verify(good().header("jku", pools.canary().uri().toString()));
    keysAndSignatures().forEach(hostile -> pools.verify(hostile.text()));

    assertEquals(0, pools.canary().asked());
  }

  private TestToken good() {
    return pools.good();
  }
}
