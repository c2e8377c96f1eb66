package dev.bailiwick.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TableTest {

  private final Table table = new Table("decision, µs", "ours", "by hand");

  @Test
  void printsWhatThereIsAndADashElsewhere() {
    table.put("flat", "ours", 1234.4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains("1,234"), printed);
    assertTrue(printed.contains("–"), printed);
  }

  @Test
  void namesFiguresByWords() {
    table.put("flat, 10 of 100", "by hand", 0.03456);
    assertEquals("{\"flat_10_of_100\":{\"by_hand\":0.035}}", table.json().toString());
  }

  @Test
  void knowsItsColumns() {
    assertThrows(IllegalArgumentException.class, () -> table.put("flat", "theirs", 1));
  }
}
