package dev.bailiwick.tenants.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTest {

  private static String outcome(String id) {
    return Outcome.of(() -> new ExternalId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rick@the-citadel.com",
        "CN=Rick Sanchez,O=Citadel",
        "42",
        " ",
        "bw.owner",
        "role:bw.owner",
        "user:42",
        "Jürgen",
        "a\u202eb",
        "🦀"
      })
  void anExternalIdIsAnyText(String id) {
    assertEquals(Outcome.DONE, outcome(id));
    assertEquals(id, new ExternalId(id).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u0000b", "a\nb", "\u001b[0m", "a\u007f", "a\u0085"})
  void itIsNotEmptyAndHoldsNoControlCharacters(String id) {
    assertEquals("invalid_field", outcome(id));
  }

  @Test
  void anUnpairedSurrogateIsRefused() {
    assertEquals("invalid_field", outcome("a" + (char) 0xdc00));
  }

  @Test
  void itIsNormalised() {
    assertEquals("invalid_field", outcome("Ju\u0308rgen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4dbff5a7-8a8c-4a6e-9d7f-0a0b0c0d0e0f",
        "4DBFF5A7-8A8C-4A6E-9D7F-0A0B0C0D0E0F",
        "4dbff5a7-8A8C-4a6e-9d7f-0A0B0C0D0E0F",
        "00000000-0000-0000-0000-000000000000"
      })
  void itCannotLookLikeAnIdOfOursInWhateverCase(String id) {
    assertEquals("invalid_field", outcome(id));
  }

  @Test
  void itHasUpToTwoHundredAndFiftySixCharacters() {
    assertEquals(Outcome.DONE, outcome("🦀".repeat(256)));
    assertEquals("invalid_field", outcome("a".repeat(257)));
  }
}
