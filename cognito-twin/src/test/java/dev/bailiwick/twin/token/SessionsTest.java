package dev.bailiwick.twin.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.store.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionsTest {

  private Instant now = Instant.EPOCH;

  @TempDir Path directory;

  @Test
  void aRefreshTokenIsGoodForThirtyDaysAndThenForgotten() {
    var sessions = sessions();
    var token = open(sessions).refreshToken();

    now = Instant.EPOCH.plus(Duration.ofDays(30)).minusNanos(1);
    assertEquals("sub", sessions.resume(token, "c").sub());
    now = Instant.EPOCH.plus(Duration.ofDays(30));
    assertThrows(Refusal.class, () -> sessions.resume(token, "c"));

    assertTrue(sessions().isRevoked(token.substring(0, 36)));
    assertEquals(0, directory.resolve("sessions").toFile().list().length);
  }

  @Test
  void theTokenItselfIsNowhereOnDisk() throws IOException {
    var opened = open(sessions());

    var kept =
        Files.readString(directory.resolve("sessions").resolve(opened.session().id() + ".json"));

    assertFalse(kept.contains(opened.refreshToken().substring(36)));
  }

  private Sessions sessions() {
    return new Sessions(Shelf.open(directory, "sessions", Session.class), () -> now);
  }

  private Sessions.Opened open(Sessions sessions) {
    return sessions.open("sub", "c", Scopes.OF_PASSWORD, now);
  }
}
