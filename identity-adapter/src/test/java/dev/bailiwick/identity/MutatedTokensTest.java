package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens bent at random: whatever they are, they are refused, and nothing is thrown. */
@Tag("security-1")
final class MutatedTokensTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=\" {}\u0000\u00e9";
  private static final int TOKENS = 3000;

  @Test
  void areAllRefused() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    try (TwoPools pools = new TwoPools()) {
      String good = pools.good().toString();
      String signature = pools.good().parts().get(2);
      for (int i = 0; i < TOKENS; i++) {
        String bent =
            random.nextBoolean() ? bend(good, random) : inside(pools.good(), signature, random);
        // One change may undo another.
        if (!bent.equals(good)) {
          assertInstanceOf(Refused.class, pools.verify(bent), () -> "seed " + seed + ": " + bent);
        }
      }
    }
  }

  /** The token's text itself, short of its last character, some bits of which say nothing. */
  private static String bend(String good, Random random) {
    StringBuilder token = new StringBuilder(good);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(token.length() - 1);
      char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(3)) {
        case 0 -> token.deleteCharAt(at);
        case 1 -> token.insert(at, other);
        default -> token.setCharAt(at, token.charAt(at) == other ? '!' : other);
      }
    }
    return token.toString();
  }

  /** What it says, under a signature of before. */
  private static String inside(TestToken good, String signature, Random random) {
    boolean inHeader = random.nextBoolean();
    String header = inHeader ? bend(good.headerJson() + " ", random) : good.headerJson();
    String payload = inHeader ? good.payloadJson() : bend(good.payloadJson() + " ", random);
    return TestToken.part(header) + "." + TestToken.part(payload) + "." + signature;
  }
}
