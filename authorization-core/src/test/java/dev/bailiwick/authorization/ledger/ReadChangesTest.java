package dev.bailiwick.authorization.ledger;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.contract.RandomChanges;
import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadChangesTest {

  private static final int BATCHES = 1000;

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());
  private final UserId rick = new UserId(UUID.randomUUID());

  @Test
  void everyKindOfChangeComesBackAsItWasWritten() {
    RandomChanges random = new RandomChanges(seed, new MemoryWorld().ports());
    List<PolicyChange> first = aTenant().changes();
    assertEquals(first, back(first));
    Set<Class<?>> seen = first.stream().map(Object::getClass).collect(Collectors.toSet());
    PolicyRows rows = PolicyRows.empty(TenantId.random());
    for (int i = 0; i < BATCHES; i++) {
      List<PolicyChange> batch = random.batch(rows);
      assertEquals(
          batch.stream().map(ReadChangesTest::withoutHash).toList(),
          back(batch),
          () -> "seed " + seed);
      batch.forEach(change -> seen.add(change.getClass()));
      rows = rows.with(batch);
    }
    assertEquals(kindsOf(PolicyChange.class), seen, () -> "seed " + seed);
  }

  private static Set<Class<?>> kindsOf(Class<?> change) {
    return change.isRecord()
        ? Set.of(change)
        : Stream.of(change.getPermittedSubclasses())
            .flatMap(kind -> kindsOf(kind).stream())
            .collect(Collectors.toSet());
  }

  @Test
  void whatIsErasedReadsSo() {
    List<PolicyChange> changes =
        List.of(
            new MemberAdded(rick, new Personal("rick@the-citadel.com")),
            new MemberAttributesChanged(
                rick, Map.of("age", new Value.Num(BigDecimal.valueOf(70)))));
    assertEquals(
        List.of(
            new MemberAdded(rick, new Personal("erased")),
            new MemberAttributesChanged(rick, Map.of("age", new Value.Text("erased")))),
        ReadChanges.of(WrittenChanges.of(changes, new Random(1)).canonical(), Map.of()));
  }

  @Test
  void eachAttributeIsAPersonalValueOfItsOwn() {
    Map<String, Value> attributes =
        Map.of("email", new Value.Text("rick@\"citadel\""), "admin", new Value.Flag(true));
    WrittenChanges written =
        WrittenChanges.of(List.of(new MemberAttributesChanged(rick, attributes)), new Random(1));
    assertEquals(
        Set.of("\"rick@\\\"citadel\\\"\"", "true"),
        written.commitments().stream().map(Commitment::value).collect(Collectors.toSet()));
    assertEquals(
        Set.of(rick),
        new HashSet<>(written.commitments().stream().map(Commitment::whose).toList()));
    assertFalse(written.canonical().contains("citadel"));
  }

  @Test
  void theHashOfAKeyIsNotWritten() {
    KeyAdded key = new KeyAdded(ApplicationId.random(), "0123456789ab", "f".repeat(64));
    WrittenChanges written = WrittenChanges.of(List.of(key), new Random(1));
    assertFalse(written.canonical().contains("ffff"));
    assertEquals(List.of(withoutHash(key)), ReadChanges.of(written.canonical(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[1]",
        "[{}]",
        "[{\"change\":\"never_heard_of\"}]",
        "[{\"change\":\"role_removed\"}]",
        "[{\"change\":\"role_removed\",\"role\":1}]",
        "[{\"change\":\"grant_revoked\",\"grant\":\"x\"}]"
      })
  void whatWasNeverWrittenIsRefused(String canonical) {
    assertThrows(IllegalArgumentException.class, () -> ReadChanges.of(canonical, Map.of()));
  }

  private static List<PolicyChange> back(List<PolicyChange> changes) {
    WrittenChanges written = WrittenChanges.of(changes, new Random(1));
    return ReadChanges.of(
        written.canonical(),
        written.commitments().stream()
            .collect(Collectors.toMap(Commitment::commitment, Commitment::value)));
  }

  private static PolicyChange withoutHash(PolicyChange change) {
    return change instanceof KeyAdded key
        ? new KeyAdded(key.application(), key.prefix(), "", key.name(), key.expiresAt())
        : change;
  }
}
