package dev.bailiwick.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalIdTest {

  private static final String ID = "0d3067f3-7aa6-4816-994d-e2a93be99f4d";

  @Test
  void readsWhatItWrites() {
    Random random = new Random(36);
    for (int i = 0; i < 10_000; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      assertEquals(id, CanonicalId.parseOrNull(id.toString()));
    }
  }

  @Test
  void isNoneWithAnyCharacterOutOfPlace() {
    for (int place = 0; place < ID.length(); place++) {
      for (char wrong : new char[] {'g', 'A', '/', ':', '`', ' ', '\0', '\u0660', '\uff10'}) {
        assertNull(
            CanonicalId.parseOrNull(ID.substring(0, place) + wrong + ID.substring(place + 1)));
      }
      char other = ID.charAt(place) == '-' ? '0' : '-';
      assertNull(CanonicalId.parseOrNull(ID.substring(0, place) + other + ID.substring(place + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", ID + "0", "0d3067f37aa64816994de2a93be99f4d"})
  void isNoneOfAnotherLength(String text) {
    assertNull(CanonicalId.parseOrNull(text));
  }
}
