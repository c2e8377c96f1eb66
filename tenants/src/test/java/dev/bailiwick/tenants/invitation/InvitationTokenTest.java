package dev.bailiwick.tenants.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bailiwick.authorization.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an invitation's token is made of, and what is kept of it. */
@Tag("security-33")
final class InvitationTokenTest {

  private static final int BYTES = 32;

  private final InvitationToken token = InvitationToken.mint(new Random(1));

  @Test
  void everyOneOfItsBitsIsRandom() {
    byte[] secret = new byte[BYTES];
    new Random(1).nextBytes(secret);
    String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    assertEquals("bwi_" + written, token.text());
    assertEquals(Optional.of(token), InvitationToken.parse(token.text()));
  }

  @Test
  void onlyItsHashIsKeptAndNothingOfItShown() {
    assertEquals(Sha256.hex(token.text()), token.hash());
    assertEquals(BYTES, HexFormat.of().parseHex(token.hash()).length);
    assertFalse(token.toString().contains(token.text().substring(4, 12)));
  }
}
