package dev.bailiwick.verifier;

/** What is wrong with a line, in one sentence. */
final class Flaw extends Exception {

  private static final long serialVersionUID = 1L;

  Flaw(String sentence) {
    super(sentence, null, false, false);
  }

  /** Passes where this is so. */
  static void unless(boolean so, String sentence) throws Flaw {
    if (!so) {
      throw new Flaw(sentence);
    }
  }
}
