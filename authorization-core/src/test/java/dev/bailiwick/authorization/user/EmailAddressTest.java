package dev.bailiwick.authorization.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void addressesAreComparedWithoutRegardToCaseAndComposition() {
    assertEquals(
        EmailAddress.parse("ève@example.com"), EmailAddress.parse("E\u0300VE@Example.COM"));
    assertTrue(EmailAddress.parse("ève@example.com").isPresent());
  }

  @Test
  void addressesThatOnlyLookAlikeAreNotTheSame() {
    Optional<EmailAddress> cyrillic = EmailAddress.parse("\u0435ve@example.com");
    assertTrue(cyrillic.isPresent());
    assertTrue(!cyrillic.equals(EmailAddress.parse("eve@example.com")));
  }

  /** The same on every machine. What is doubtful, as a sigma that ends a word, is different. */
  @ParameterizedTest
  @CsvSource({
    "STRASSE@example.com, strasse@example.com, same",
    "STRA\u1E9EE@example.com, stra\u00DFe@example.com, same",
    "stra\u00DFe@example.com, strasse@example.com, different",
    "\u0130@example.com, i@example.com, different",
    "\u0130@example.com, i\u0307@example.com, same",
    "\u0131@example.com, i@example.com, different",
    "\u01D5@example.com, u\u0308\u0304@example.com, same",
    "\uFF45ve@example.com, eve@example.com, different",
    "eve@ex\u0430mple.com, eve@example.com, different",
    "eve@example.com., eve@example.com, different",
    "\uFB01n@example.com, fin@example.com, different",
    "\u03A3\u03A3@example.com, \u03C3\u03C3@example.com, different"
  })
  void caseAndCompositionAloneAreSetAside(String one, String other, String expected) {
    EmailAddress first = EmailAddress.parse(one).orElseThrow();
    EmailAddress second = EmailAddress.parse(other).orElseThrow();
    assertEquals(expected, first.equals(second) ? "same" : "different");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "eve",
        "@x",
        "eve@",
        "a@b@c",
        "e ve@x.com",
        "eve@x.com\n",
        "eve@x.com,bob@x.com",
        "<eve@x.com>",
        "\u0000@x",
        "\uD800@x.com"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertEquals(Optional.empty(), EmailAddress.parse(text));
  }

  @Test
  void anAddressHasAnEnd() {
    assertEquals(Optional.empty(), EmailAddress.parse("e".repeat(250) + "@x.com"));
  }
}
