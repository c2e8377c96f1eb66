package dev.bailiwick.verification.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who verifies has in hand.
 *
 * @param text the export
 * @param earlier what they kept from before: another export, or its head
 */
record Exported(String text, @Nullable String earlier) {

  static Exported of(List<String> lines, @Nullable String earlier) {
    return new Exported(text(lines), earlier);
  }

  static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
