package dev.bailiwick.tenants.member;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Refusal;
import java.text.Normalizer;

/** How another system names a member who does not sign in: NFC text that is not one of our ids. */
public record ExternalId(String value) {

  private static final int LONGEST = 256;

  public ExternalId {
    if (value.isEmpty()
        || value.codePointCount(0, value.length()) > LONGEST
        || value.codePoints().anyMatch(ExternalId::isControl)
        || !Normalizer.isNormalized(value, Normalizer.Form.NFC)
        || CanonicalId.resembles(value)) {
      throw Refusal.invalid(
          "external_id",
          "An external id has 1 to "
              + LONGEST
              + " characters in Unicode's NFC form and does not look like an id of ours.");
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return value;
  }
}
