package dev.bailiwick.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of somebody else's becomes a formula in a spreadsheet, or a cell of its own (48). */
@Tag("security-48")
class CsvLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1", "=cmd|' /C calc'!A0"})
  void whatBeginsLikeAFormulaIsText(String text) {
    assertEquals("\"'" + text + "\"", cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
  void soIsWhatWouldBeOneWithoutItsBlank(String text) {
    assertEquals("\"'\ufffd=1\"", cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\rb", "a\nb", "a\u001bb", "a\u0085b"})
  void whatIsNotSeenIsShown(String text) {
    assertEquals("\"a\ufffdb\"", cell(text));
  }

  @Test
  void everythingElseStaysAsItIsBetweenQuotes() {
    assertEquals("\"ann=bob@example.com\"", cell("ann=bob@example.com"));
    assertEquals("\"a,\"\"b\"\"\"", cell("a,\"b\""));
    assertEquals("\"a\",\"\",\"1\"\r\n", CsvLines.of("a", null, 1));
  }

  private static String cell(String text) {
    return CsvLines.of(text).strip();
  }
}
