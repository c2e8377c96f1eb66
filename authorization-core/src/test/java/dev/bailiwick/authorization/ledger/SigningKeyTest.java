package dev.bailiwick.authorization.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that OpenSSL made, with the public half that it shows for it. */
final class SigningKeyTest {

  static final String PEM =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIIlP6TFH2C00cl42Q44TDlgP2R1p2cK7gdT1bza2Bnsj
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      "MCowBQYDK2VwAyEAtHfDrUqcyT5HdKZ2LLSeZ3GSclDwVPTp8XNYeQpNmZE=";

  private final SigningKey key = SigningKey.read(PEM);

  @Test
  void thePublicHalfIsThatOfTheFile() {
    assertEquals(
        "-----BEGIN PUBLIC KEY-----\n" + PUBLIC + "\n-----END PUBLIC KEY-----\n", key.publicPem());
  }

  @Test
  void aHeadIsSignedAsItIsWrittenButForTheSignature() throws Exception {
    SignedHead head =
        SignedHead.of(TenantId.SYSTEM, LedgerHead.NONE, Instant.parse("2026-11-20T12:00:00Z"), key);
    String signed =
        "{\"at\":\"2026-11-20T12:00:00Z\",\"hash\":\"%s\",\"key_id\":\"%s\""
            .formatted("0".repeat(64), key.id());
    String rest = ",\"tenant\":\"" + TenantId.SYSTEM + "\",\"version\":0}";
    assertEquals(signed + ",\"signature\":\"" + head.signature() + "\"" + rest, head.line());
    assertTrue(verifies(signed + rest, head.signature()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----END PRIVATE KEY----- -----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----MCow-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----M-----END PRIVATE KEY-----"
      })
  void whatIsNoKeyIsRefused(String pem) {
    assertThrows(IllegalArgumentException.class, () -> SigningKey.read(pem));
  }

  private static boolean verifies(String text, String signature) throws Exception {
    PublicKey half =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC)));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(half);
    verifier.update(text.getBytes(UTF_8));
    return verifier.verify(Base64.getUrlDecoder().decode(signature));
  }
}
