package dev.bailiwick.api.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of somebody else's becomes a formula in a spreadsheet, or a cell of its own (48). */
class UserListTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void whatBeginsLikeAFormulaIsText(String text) {
    assertEquals("\"'" + text + "\"", UserList.cell(text));
  }

  @Test
  void everythingElseStaysAsItIsBetweenQuotes() {
    assertEquals("\"ann=bob@example.com\"", UserList.cell("ann=bob@example.com"));
    assertEquals("\"a,\"\"b\"\"\n\"", UserList.cell("a,\"b\"\n"));
    assertEquals("\"\"", UserList.cell(""));
  }
}
