package dev.bailiwick.verification.token;

/** Good tokens of so many characters. */
final class Sizes {

  private Sizes() {}

  static String token(Forge forge, int length) {
    Draft draft = forge.good();
    // Three bytes make four characters: some lengths take a byte or two in the header.
    for (int inHeader = 0; inHeader < 4; inHeader++) {
      draft.header("pad", "x".repeat(inHeader));
      draft.claim("pad", "");
      int missing = length - draft.text().length();
      for (int inPayload = missing * 3 / 4 - 2; inPayload <= missing * 3 / 4 + 2; inPayload++) {
        String token = draft.claim("pad", "x".repeat(Math.max(0, inPayload))).text();
        if (token.length() == length) {
          return token;
        }
      }
    }
    throw new IllegalArgumentException("no token is of " + length + " characters");
  }
}
