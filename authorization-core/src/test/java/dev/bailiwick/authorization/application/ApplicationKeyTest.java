package dev.bailiwick.authorization.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationKeyTest {

  private final ApplicationKey key = ApplicationKey.mint(new Random(1));

  @Test
  void aKeyIsReadBackAndProvenByItsHash() {
    ApplicationKey read = ApplicationKey.parse(key.text()).orElseThrow();
    assertEquals(key, read);
    assertTrue(read.matches(key.hash()));
    assertFalse(read.matches(ApplicationKey.mint(new Random(2)).hash()));
  }

  @Test
  void theSecretIsNeitherStoredNorShown() {
    assertFalse(key.hash().contains(key.secret()));
    assertFalse(key.toString().contains(key.secret()));
    assertNotEquals(key.text(), key.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bw_", "bw_x", "bw_000000000000_", "bw_00000000000G_x", "BW_000000000000_x"})
  void whatHasNotTheFormIsNoKey(String text) {
    assertEquals(Optional.empty(), ApplicationKey.parse(text));
  }
}
