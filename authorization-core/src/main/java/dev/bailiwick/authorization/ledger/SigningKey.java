package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The installation's Ed25519 key, by which it signs the heads of its ledgers. */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String BEGINNING = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * The key of a PKCS#8 file in PEM.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static SigningKey read(String pem) {
    int from = pem.indexOf(BEGINNING);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no private key in PEM");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGINNING.length(), to));
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      SigningKey read = new SigningKey(key, publicKeyOf(key));
      read.requireFit();
      return read;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 private key", e);
    }
  }

  /** The name of the key: SHA-256 over its public half as X.509 encodes it, in base64url. */
  public String id() {
    return text(Sha256.of(publicKey.getEncoded()));
  }

  /** The public half, in PEM. */
  public String publicPem() {
    String encoded =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
  }

  /** Over the text in UTF-8, in base64url. */
  String sign(String text) {
    try {
      return text(signature(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this key has signed before", impossible);
    }
  }

  private byte[] signature(byte[] bytes) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(ALGORITHM);
    signer.initSign(privateKey);
    signer.update(bytes);
    return signer.sign();
  }

  /** The file has the private half alone; a generator whose only chance it is makes the pair. */
  private static PublicKey publicKeyOf(PrivateKey key) throws GeneralSecurityException {
    byte[] secret =
        ((EdECPrivateKey) key)
            .getBytes()
            .orElseThrow(() -> new GeneralSecurityException("the key cannot be read"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(255, new Fixed(secret));
    return generator.generateKeyPair().getPublic();
  }

  /** That generators draw just these bytes is nowhere promised, so it is tried. */
  private void requireFit() throws GeneralSecurityException {
    byte[] trial = publicKey.getEncoded();
    Signature verifier = Signature.getInstance(ALGORITHM);
    verifier.initVerify(publicKey);
    verifier.update(trial);
    if (!verifier.verify(signature(trial))) {
      throw new GeneralSecurityException("this JDK derives another public key");
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The same bytes at every draw. */
  private static final class Fixed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] drawn) {
      System.arraycopy(bytes, 0, drawn, 0, drawn.length);
    }
  }
}
