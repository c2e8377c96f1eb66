package dev.bailiwick.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.user.EmailAddress;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class EmailHashesTest {

  private final EmailAddress eve = new EmailAddress("eve@example.com");

  @Test
  void anAddressHasOneHashUnderOneSecret() {
    assertEquals(hashes(1).of(eve), hashes(1).of(eve));
    assertEquals(64, hashes(1).of(eve).length());
    assertNotEquals(hashes(1).of(eve), hashes(2).of(eve));
    assertNotEquals(hashes(1).of(eve), hashes(1).of(new EmailAddress("adam@example.com")));
  }

  @Test
  void aSecretOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EmailHashes(""));
    assertThrows(IllegalArgumentException.class, () -> new EmailHashes("c2hvcnQ="));
    assertThrows(IllegalArgumentException.class, () -> new EmailHashes("not base64!"));
  }

  private static EmailHashes hashes(int fill) {
    byte[] secret = new byte[32];
    secret[0] = (byte) fill;
    return new EmailHashes(Base64.getEncoder().encodeToString(secret));
  }
}
