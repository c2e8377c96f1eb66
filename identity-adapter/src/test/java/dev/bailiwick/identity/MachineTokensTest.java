package dev.bailiwick.identity;

import static dev.bailiwick.identity.HostileToken.refused;
import static dev.bailiwick.identity.HostileToken.token;
import static dev.bailiwick.identity.TwoPools.CLIENT;
import static dev.bailiwick.identity.TwoPools.ISSUER;
import static dev.bailiwick.identity.TwoPools.MACHINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of the client-credentials grant: a machine is its client, and brings its scopes. */
@TestInstance(Lifecycle.PER_CLASS)
final class MachineTokensTest {

  private final TwoPools pools;

  MachineTokensTest() throws Exception {
    pools = new TwoPools();
  }

  @AfterAll
  void stop() {
    pools.close();
  }

  @Test
  void saysWhichClientWithWhichScopesUnderEitherFormOfTheIssuer() {
    VerifiedMachine machine =
        new VerifiedMachine(
            ISSUER,
            MACHINE,
            Set.of("shop/read", "shop/write", "shop/more"),
            Instant.ofEpochSecond(pools.now() + 3600));
    TestToken token = pools.goodMachine().claim("scope", "shop/write shop/read shop/more");

    assertEquals(machine, pools.verify(token));
    assertEquals(machine, pools.verify(token.claim("iss", ISSUER.replace("//", "//issuer-"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  @Tag("security-9")
  void isRefused(HostileToken hostile) {
    assertEquals(new Refused(hostile.reason()), pools.verify(hostile.text()));
  }

  Stream<HostileToken> hostile() {
    return Stream.of(
            refused(
                "scope",
                token("no scope", good().without("scope")),
                token("an empty scope", good().claim("scope", "")),
                token("one scope too few", good().claim("scope", "shop/read")),
                token("a longer one", good().claim("scope", "shop/read shop/writer")),
                token("in capitals", good().claim("scope", "SHOP/READ SHOP/WRITE"))),
            refused(
                "subject",
                token("a person by a machine's client", good().claim("sub", "ann")),
                token("a machine with a name", good().claim("username", "ann")),
                token(
                    "a machine by a people's client",
                    good().claim("client_id", CLIENT).claim("sub", CLIENT))),
            refused(
                "client",
                token("the neighbour's", good().claim("iss", ISSUER).claim("client_id", "other"))))
        .flatMap(cases -> cases);
  }

  private TestToken good() {
    return pools.goodMachine();
  }
}
