package dev.bailiwick.verification.ledger;

import static dev.bailiwick.verification.ledger.Tampering.anyRow;
import static dev.bailiwick.verification.ledger.Tampering.onLines;
import static dev.bailiwick.verification.ledger.Tampering.onText;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Whatever comes to mind to do to an export. */
final class Tamperings {

  private static final String CHARACTERS = "0123456789abcdefABCDEF\"\\{}[]:,. -+eunlträ€";

  private Tamperings() {}

  /** All of them. */
  static List<Tampering> all() {
    return Stream.of(characters(), rows(), Forms.all(), Values.all(), Forgeries.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Tampering> characters() {
    return List.of(
        onText("a character changed", (text, r) -> spliced(text, r, 1, any(r))),
        onText("a character added", (text, r) -> spliced(text, r, 0, any(r))),
        onText("a character taken", (text, r) -> spliced(text, r, 1, "")),
        onText("many characters taken", (text, r) -> spliced(text, r, 1 + r.nextInt(2000), "")),
        onText("cut off anywhere", (text, r) -> text.substring(0, r.nextInt(text.length()))),
        onText("cut off by one", (text, r) -> text.substring(0, text.length() - 1)),
        onText("something behind it", (text, r) -> text + any(r)));
  }

  private static List<Tampering> rows() {
    return List.of(
        onLines("a row deleted", (all, r) -> all.remove(anyRow(all, r))),
        onLines("a row doubled", (all, r) -> all.add(anyRow(all, r), all.get(anyRow(all, r)))),
        onLines("a row moved", (all, r) -> all.add(anyRow(all, r), all.remove(anyRow(all, r)))),
        onLines("the tail cut", (all, r) -> all.subList(anyRow(all, r), all.size() - 1).clear()),
        onLines("the first rows cut", (all, r) -> all.subList(0, 1 + anyRow(all, r)).clear()),
        onLines("the head taken", (all, r) -> all.removeLast()),
        onLines("the head doubled", (all, r) -> all.add(all.getLast())),
        onLines("the head moved", (all, r) -> all.add(anyRow(all, r), all.removeLast())));
  }

  private static String spliced(String text, Random random, int taken, String added) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + added + text.substring(Math.min(text.length(), at + taken));
  }

  /** Some character or other. */
  static String any(Random random) {
    return oneOf(random, CHARACTERS.split(""));
  }

  static String oneOf(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }
}
