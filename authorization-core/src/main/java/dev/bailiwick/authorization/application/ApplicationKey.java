package dev.bailiwick.authorization.application;

import dev.bailiwick.authorization.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application's key, {@code bw_PREFIX_SECRET}: the prefix finds it, the secret (256 bits) proves
 * it. Only the secret's SHA-256 is stored; the key itself is shown once.
 */
public record ApplicationKey(String prefix, String secret) {

  /** What every key begins with, and no access token does. */
  public static final String START = "bw_";

  private static final Pattern FORM = Pattern.compile("bw_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
  private static final int PREFIX_BYTES = 6;
  private static final int SECRET_BYTES = 32;

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
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new ApplicationKey(matcher.group(1), matcher.group(2)))
        : Optional.empty();
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
