package dev.bailiwick.authorization.user;

import dev.bailiwick.authorization.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What one person carries from one of their sign-ins to another, to prove that both are theirs; 256
 * bits, of which only the SHA-256 is stored.
 */
public record LinkCode(String text) {

  private static final Pattern FORM = Pattern.compile("bwl_[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** A new code. */
  public static LinkCode mint(RandomGenerator random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new LinkCode("bwl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The code that this text is, if it has the form of one. */
  public static Optional<LinkCode> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new LinkCode(text)) : Optional.empty();
  }

  /** What is stored instead: the SHA-256 in hexadecimal. */
  public String hash() {
    return Sha256.hex(text);
  }

  /** Hidden: a code must not reach a log. */
  @Override
  public String toString() {
    return "bwl_…";
  }
}
