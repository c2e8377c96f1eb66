package dev.bailiwick.authorization.application;

import dev.bailiwick.authorization.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An application's key, {@code bw_PREFIX_SECRET}: the prefix finds it, the secret (256 bits) proves
 * it. Only the secret's SHA-256 is stored; the key itself is shown once.
 */
public record ApplicationKey(String prefix, String secret) {

  /** What every key begins with, and no access token does. */
  public static final String START = "bw_";

  private static final int PREFIX_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final int PREFIX_AT = START.length();
  private static final int SECRET_AT = PREFIX_AT + 2 * PREFIX_BYTES + 1;
  private static final int LENGTH = SECRET_AT + 43;

  /** A new key. */
  public static ApplicationKey mint(RandomGenerator random) {
    byte[] prefix = new byte[PREFIX_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(prefix);
    random.nextBytes(secret);
    return new ApplicationKey(
        HexFormat.of().formatHex(prefix),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The key that this text is, if it has the form of one. */
  public static Optional<ApplicationKey> parse(String text) {
    return Optional.ofNullable(parseOrNull(text));
  }

  /** The same, without a wrapper for those who ask a million times a second. */
  public static @Nullable ApplicationKey parseOrNull(String text) {
    if (text.length() != LENGTH || !text.startsWith(START) || text.charAt(SECRET_AT - 1) != '_') {
      return null;
    }
    String prefix = text.substring(PREFIX_AT, SECRET_AT - 1);
    String secret = text.substring(SECRET_AT);
    boolean formed =
        prefix.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'f'))
            && secret.chars().allMatch(ApplicationKey::isBase64);
    return formed ? new ApplicationKey(prefix, secret) : null;
  }

  private static boolean isBase64(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The key as its application sends it. */
  public String text() {
    return START + prefix + "_" + secret;
  }

  /** What is stored instead of the secret: its SHA-256 in hexadecimal. */
  public String hash() {
    return Sha256.hex(secret);
  }

  /** Whether the stored hash is this key's; takes as long for a near miss as for a far one. */
  public boolean matches(String storedHash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
  }

  /** The prefix alone: a key must not reach a log. */
  @Override
  public String toString() {
    return START + prefix + "_…";
  }
}
