package dev.bailiwick.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  private static String outcome(String slug) {
    return Outcome.of(() -> new Slug(slug));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "0",
        "acme",
        "acme-2",
        "my_team",
        "a--b__c",
        "00000000-0000-4000-8000-00000000000",
        "00000000-0000-4000-8000-0000000000000"
      })
  void aSlugIsLowerCaseLettersAndDigitsWithDashes(String slug) {
    assertEquals(Outcome.DONE, outcome(slug));
    assertEquals(slug, new Slug(slug).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Acme",
        "-a",
        "_a",
        "a b",
        "a/b",
        "a.b",
        "a\n",
        "a\u0000",
        "bücher",
        "\u202eacme",
        "аcme",
        "a%2f",
        "①"
      })
  void anythingElseIsRefused(String slug) {
    assertEquals("invalid_field", outcome(slug));
  }

  @Test
  void aSlugHasUpToSixtyThreeCharacters() {
    assertEquals(Outcome.DONE, outcome("a".repeat(63)));
    assertEquals("invalid_field", outcome("a".repeat(64)));
  }

  @Test
  void aSlugCannotLookLikeAnId() {
    assertEquals("invalid_field", outcome("00000000-0000-7000-8000-000000000001"));
    assertEquals("invalid_field", outcome("ffffffff-ffff-ffff-ffff-ffffffffffff"));
  }
}
