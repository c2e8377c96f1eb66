package dev.bailiwick.twin.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.CognitoTwin;
import dev.bailiwick.twin.CognitoTwinExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CognitoTwinExtension.class)
final class ExampleTest {

  @Test
  void aTokenVerifies(CognitoTwin pool) throws Exception {
    var token = SignedJWT.parse(pool.accessToken("ada@example.com"));
    var keys = JWKSet.load(URI.create(pool.issuer() + "/.well-known/jwks.json").toURL());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertTrue(token.verify(new RSASSAVerifier(key)));
    assertEquals(pool.clientId(), token.getJWTClaimsSet().getStringClaim("client_id"));
  }
}
