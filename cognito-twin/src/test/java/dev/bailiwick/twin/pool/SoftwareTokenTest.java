package dev.bailiwick.twin.pool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 6238, appendix B, cut to six digits. */
final class SoftwareTokenTest {

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final Instant AT = Instant.ofEpochSecond(1_111_111_109);
  private static final String CODE = "081804";

  private final SoftwareToken token = SoftwareToken.none().offered(SECRET);

  @Test
  void theSecretIsReadAsAppsReadIt() {
    assertArrayEquals(
        "12345678901234567890".getBytes(StandardCharsets.US_ASCII), Base32.bytes(SECRET));
    assertArrayEquals(new byte[20], Base32.bytes("A".repeat(32)));
  }

  @Test
  void clocksMayDifferByOneStep() {
    assertEquals(37_037_036, token.proven(CODE, AT).lastStep());
    assertEquals(37_037_036, token.proven(CODE, AT.plusSeconds(30)).lastStep());
    assertEquals(37_037_036, token.proven(CODE, AT.minusSeconds(30)).lastStep());
    assertThrows(Refusal.class, () -> token.proven(CODE, AT.plusSeconds(61)));
    assertThrows(Refusal.class, () -> token.proven(CODE, AT.minusSeconds(60)));
  }

  @Test
  void aCodeServesNeitherTwiceNorAfterALaterOne() {
    var proven = token.proven("279037", Instant.ofEpochSecond(2_000_000_000));

    assertThrows(Refusal.class, () -> proven.used("279037", Instant.ofEpochSecond(2_000_000_000)));
    assertThrows(Refusal.class, () -> proven.used(CODE, AT));
  }
}
