package dev.bailiwick.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.bailiwick.authorization.token.TokenVerdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two pools with their published keys, a stranger with keys of their own, and our verifier. */
final class TwoPools implements AutoCloseable {

  static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_POOL1";
  static final String CLIENT = "1example23456789";
  static final String MACHINE = "3machine456789";
  static final String NEIGHBOUR = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_POOL2";

  static final TestKey KEY = TestKey.make("pool/1+key=");
  static final TestKey SECOND = TestKey.make("second");
  static final TestKey NEIGHBOURS = TestKey.make("neighbour");
  static final TestKey STRANGERS = TestKey.make(KEY.id());
  static final TestKey WEAK = TestKey.make("weak", 1024, key -> key.keyUse(KeyUse.SIGNATURE));
  static final TestKey ENCRYPTING =
      TestKey.make("encrypting", 2048, key -> key.keyUse(KeyUse.ENCRYPTION));
  static final TestKey SIGNING =
      TestKey.make("signing", 2048, key -> key.keyOperations(Set.of(KeyOperation.SIGN)));

  private final KeyServer keys = new KeyServer();
  private final KeyServer neighboursKeys = new KeyServer();
  private final KeyServer canary = new KeyServer();
  private final Verifier verifier;

  TwoPools() throws IOException, JOSEException {
    keys.publish(
        List.of(
            KEY.pair(),
            SECOND.pair(),
            WEAK.pair(),
            ENCRYPTING.pair(),
            SIGNING.pair(),
            new ECKeyGenerator(Curve.P_256).keyID("curve").generate()));
    neighboursKeys.publish(NEIGHBOURS);
    canary.publish(STRANGERS);
    Map<String, Object> properties = new HashMap<>();
    properties.putAll(Verifier.pool(0, ISSUER, "eu-west-1_POOL1", CLIENT, keys.uri()));
    properties.putAll(
        Verifier.pool(1, NEIGHBOUR, "eu-west-1_POOL2", "neighbourclient", neighboursKeys.uri()));
    properties.put("bailiwick.cognito.pools[0].machine-clients." + MACHINE, "shop/read shop/write");
    verifier = Verifier.with(properties);
  }

  /** A token of the first pool that is good as it stands. */
  TestToken good() {
    return TestToken.of(ISSUER, CLIENT, KEY, verifier.clock().instant());
  }

  /** A token of the first pool's machine that is good as it stands. */
  TestToken goodMachine() {
    return TestToken.of(ISSUER, MACHINE, KEY, verifier.clock().instant())
        .claim("sub", MACHINE)
        .claim("scope", "shop/read shop/write")
        .without("username");
  }

  long now() {
    return verifier.clock().instant().getEpochSecond();
  }

  TokenVerdict verify(Object token) {
    return verifier.verify(token);
  }

  /** The stranger's server, which nobody must ever ask. */
  KeyServer canary() {
    return canary;
  }

  @Override
  public void close() {
    verifier.close();
    keys.close();
    neighboursKeys.close();
    canary.close();
  }
}
