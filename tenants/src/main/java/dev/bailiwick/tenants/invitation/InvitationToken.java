package dev.bailiwick.tenants.invitation;

import dev.bailiwick.authorization.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What the mail carries and nobody can guess (256 bits); only its SHA-256 is stored. */
public record InvitationToken(String text) {

  private static final Pattern FORM = Pattern.compile("bwi_[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** A new token. */
  public static InvitationToken mint(RandomGenerator random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new InvitationToken(
        "bwi_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The token that this text is, if it has the form of one. */
  public static Optional<InvitationToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new InvitationToken(text)) : Optional.empty();
  }

  /** What is stored instead: the SHA-256 in hexadecimal. */
  public String hash() {
    return Sha256.hex(text);
  }

  /** Hidden: a token must not reach a log. */
  @Override
  public String toString() {
    return "bwi_…";
  }
}
