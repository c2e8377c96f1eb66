package dev.bailiwick.authorization.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys to sign by in tests, and whether something was. */
public final class SigningKeys {

  private SigningKeys() {}

  /** A new key. */
  public static SigningKey random() {
    try {
      byte[] encoded =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      String text = Base64.getEncoder().encodeToString(encoded);
      return SigningKey.read(
          "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the key has signed this object, as the field {@code signature} in it says. */
  public static boolean verifies(SigningKey key, String line) {
    try {
      JsonObject read = JsonObject.of(CanonicalJson.read(line));
      byte[] signature = Base64.getUrlDecoder().decode(read.text("signature"));
      Map<Object, @Nullable Object> signed = new HashMap<>(read.fields());
      signed.remove("signature");
      String pem = key.publicPem().replaceAll("-----[A-Z ]+-----", "");
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
      verifier.update(CanonicalJson.of(signed).getBytes(UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
