package dev.bailiwick.verification.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.verification.oracle.Evaluator;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomWorldTest {

  private static final Set<String> CODES =
      Set.of(
          "tenant_suspended",
          "tenant_deleted",
          "subject_unknown",
          "subject_removed",
          "subject_disabled",
          "unknown_permission",
          "unknown_resource",
          "workspace_unknown",
          "workspace_archived",
          "feature_not_in_plan",
          "denied",
          "granted",
          "grant_expired",
          "condition_not_met",
          "not_granted");

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void everyAnswerComesAndAboutHalfArePermits() {
    Map<String, Integer> codes = new TreeMap<>();
    Dice dice = new Dice(seed);
    for (int i = 0; i < 150; i++) {
      World world = RandomWorld.of(dice);
      world.tenants().forEach(tenant -> ask(dice, world, tenant, codes));
    }
    int asked = codes.values().stream().mapToInt(Integer::intValue).sum();
    double permitted = (double) codes.getOrDefault("granted", 0) / asked;

    assertEquals(CODES, codes.keySet(), () -> codes + ", seed " + seed);
    assertTrue(permitted > 0.3 && permitted < 0.7, () -> permitted + ", seed " + seed);
  }

  @Test
  void theSameSeedIsTheSameWorldAndTheSameQuestions() {
    assertEquals(firstQuestions(), firstQuestions());
  }

  private Stream<Question> questions() {
    Dice dice = new Dice(seed);
    World world = RandomWorld.of(dice);
    RandomQuestions questions =
        new RandomQuestions(dice, world.installation(), world.tenants().getFirst());
    return Stream.generate(questions::next);
  }

  private String firstQuestions() {
    return questions().limit(20).toList().toString();
  }

  private static void ask(Dice dice, World world, Tenant tenant, Map<String, Integer> codes) {
    RandomQuestions questions = new RandomQuestions(dice, world.installation(), tenant);
    for (int i = 0; i < 100; i++) {
      String code = Evaluator.decide(world.installation(), tenant, questions.next()).code();
      codes.merge(code, 1, Integer::sum);
    }
  }
}
