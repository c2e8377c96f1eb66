package dev.bailiwick.authorization.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.audit.RefusalCap.Fate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of refusals is counted, and does not fill what is kept (47). */
@Tag("security-47")
class RefusalCapTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final RefusalCap cap = new RefusalCap();

  @Test
  void theFirstOfAMinuteAreKeptAndOneStandsForTheOthers() {
    Attempt mallory = attempt("mallory", "acme", "forbidden");
    for (int i = 0; i < RefusalCap.SINGLY; i++) {
      assertEquals(Fate.KEPT, cap.take(mallory, NOW));
    }
    for (int i = 0; i < 1_000; i++) {
      assertEquals(Fate.COUNTED, cap.take(mallory, NOW.plusSeconds(59)));
    }
    assertEquals(List.of(), cap.over(NOW.plusSeconds(59)));
    assertEquals(List.of(mallory.times(1_000)), cap.over(NOW.plusSeconds(60)));
    assertEquals(List.of(), cap.over(NOW.plusSeconds(120)));
    assertEquals(Fate.KEPT, cap.take(mallory, NOW.plusSeconds(60)));
  }

  @Test
  void nobodyElsesAreCountedWithThem() {
    for (int i = 0; i <= RefusalCap.SINGLY; i++) {
      cap.take(attempt("mallory", "acme", "forbidden"), NOW);
    }
    assertEquals(Fate.COUNTED, cap.take(attempt("mallory", "acme", "forbidden"), NOW));
    assertEquals(Fate.KEPT, cap.take(attempt("ann", "acme", "forbidden"), NOW));
    assertEquals(Fate.KEPT, cap.take(attempt("mallory", "globex", "forbidden"), NOW));
    assertEquals(Fate.KEPT, cap.take(attempt("mallory", "acme", "not_found"), NOW));
  }

  @Test
  void whoMakesUpTenantsLosesTheirOwnAlone() {
    for (int i = 0; i < RefusalCap.KINDS; i++) {
      assertEquals(Fate.KEPT, cap.take(attempt("mallory", "t" + i, "not_found"), NOW));
    }
    assertEquals(Fate.LOST, cap.take(attempt("mallory", "one-more", "not_found"), NOW));
    assertEquals(Fate.KEPT, cap.take(attempt("ann", "acme", "not_found"), NOW));
  }

  private static Subject by(String name) {
    return new Subject(Kind.USER, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  private static Attempt attempt(String actor, String tenant, String code) {
    return new Attempt(tenant, by(actor), "createGrant", new Refused(code, null, 1), null, null);
  }
}
