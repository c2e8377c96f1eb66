package dev.bailiwick.authorization.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "\u0000@x"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertEquals(Optional.empty(), EmailAddress.parse(text));
  }

  @Test
  void anAddressHasAnEnd() {
    assertEquals(Optional.empty(), EmailAddress.parse("e".repeat(250) + "@x.com"));
  }
}
