package dev.bailiwick.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

  private static String outcome(String name) {
    return Outcome.of(() -> new DisplayName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "Süßes Büro & Söhne", "株式会社アクメ", "=1+1", "🦀", "O'Neil \"Ltd\""})
  void aNameIsWhatPeopleWrite(String name) {
    assertEquals(Outcome.DONE, outcome(name));
    assertEquals(name, new DisplayName(name).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "a\nb",
        "a\tb",
        "a\u0000b",
        "a\u001b[31m",
        "a\u007fb",
        "a\u0085b",
        "\u202etxt.exe",
        "a\u200bb",
        "a\u2028b",
        "a\u2029b",
        "\ufeffa"
      })
  @Tag("security-41")
  @Tag("security-48")
  void whatCannotBeSeenIsRefused(String name) {
    assertEquals("invalid_field", outcome(name));
  }

  @Test
  void anUnpairedSurrogateIsRefused() {
    assertEquals("invalid_field", outcome("a" + (char) 0xd800 + "b"));
  }

  @Test
  @Tag("security-41")
  void aNameIsNormalised() {
    assertEquals("invalid_field", outcome("Bu\u0308ro"));
    assertEquals(Outcome.DONE, outcome("B\u00fcro"));
  }

  @Test
  void aNameHasUpToTwoHundredCharactersAsPeopleCount() {
    assertEquals(Outcome.DONE, outcome("🦀".repeat(200)));
    assertEquals("invalid_field", outcome("🦀".repeat(201)));
  }
}
