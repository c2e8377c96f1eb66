package dev.bailiwick.tenants.escalation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requirements 29 to 31, by thousands of random acts: nobody gains what its giver did not hold,
 * nobody takes from those above them, nobody is refused what the page allows, and the tenant always
 * has an owner. Replay a failure by {@code -Dbailiwick.seed}.
 */
@Tag("security-29")
@Tag("security-30")
@Tag("security-31")
class NoEscalationTest {

  private static final int TENANTS = 25;
  private static final int ACTS = 200;
  private static final Set<String> NEVER_SAID_TO_AN_OWNER =
      Set.of("forbidden", "beyond_own_holdings", "above_own_holdings");

  private static final Set<String> OF_WHOLE_APPLICATIONS =
      Set.of("mint", "revoke key", "end application");

  /** Without these the test would show little. */
  private static final Set<String> SEEN_AT_LEAST =
      Set.of(
          "give done",
          "give beyond_own_holdings",
          "take done",
          "take above_own_holdings",
          "remove done",
          "disable done",
          "enable done",
          "invite done",
          "invite beyond_own_holdings",
          "accept done",
          "accept invitation_void",
          "mint done",
          "revoke done",
          "end done");

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Integer> outcomes = new TreeMap<>();

  /** What everyone holds at one moment, usable or not, and what they may do. */
  private record Standing(PolicyRows rows, Map<Subject, Powers> held, Map<Subject, Powers> may) {

    static Standing of(RandomAdmins admins, PolicyRows rows, List<Subject> subjects) {
      Map<Subject, Powers> held = new HashMap<>();
      Map<Subject, Powers> may = new HashMap<>();
      for (Subject subject : subjects) {
        held.put(subject, AsWritten.held(rows, subject, admins.now(), admins.places()));
        may.put(subject, AsWritten.may(rows, subject, admins.now(), admins.places()));
      }
      return new Standing(rows, held, may);
    }

    Powers heldBy(Subject subject) {
      return held.getOrDefault(subject, AsWritten.nothing());
    }

    Powers mayDo(Subject subject) {
      return may.getOrDefault(subject, AsWritten.nothing());
    }
  }

  @Test
  void nobodyGainsWhatItsGiverDidNotHold() {
    for (int tenant = 0; tenant < TENANTS; tenant++) {
      RandomAdmins admins = new RandomAdmins(random);
      for (int i = 0; i < ACTS; i++) {
        try {
          step(admins);
        } catch (RuntimeException | AssertionError wrong) {
          throw new AssertionError(
              "seed " + seed + ", tenant " + tenant + ", act " + i + ": " + wrong.getMessage(),
              wrong);
        }
      }
    }
    assertTrue(
        outcomes.keySet().containsAll(SEEN_AT_LEAST), () -> "seed " + seed + ": " + outcomes);
  }

  private void step(RandomAdmins admins) {
    Act act = admins.next();
    Standing before = Standing.of(admins, admins.rows(), admins.subjects());
    String outcome = act.outcome();
    String said = act.by().subject() + " " + act.what() + " " + act.at() + ", " + outcome;
    PolicyRows rows = admins.rows();
    Standing after =
        rows.equals(before.rows()) ? before : Standing.of(admins, rows, admins.subjects());
    assertTrue(AsWritten.isOwned(rows), said);
    for (Subject subject : admins.subjects()) {
      requireNoEscalation(act, subject, before, after, said);
    }
    if (outcome.equals(Outcome.DONE) && OF_WHOLE_APPLICATIONS.contains(act.what())) {
      assertTrue(before.mayDo(act.giver()).cover(before.heldBy(requireNonNull(act.at()))), said);
    }
    requireNoNeedlessRefusal(act, outcome, before, said);
    outcomes.merge(act.what().split(" ", 2)[0] + " " + outcome, 1, Integer::sum);
  }

  private static void requireNoEscalation(
      Act act, Subject subject, Standing before, Standing after, String said) {
    Powers givers = before.mayDo(act.giver());
    Powers held = before.heldBy(subject);
    Powers may = before.mayDo(subject);
    assertTrue(
        givers.cover(after.heldBy(subject).gainedSince(held)), () -> said + ": held by " + subject);
    assertTrue(
        givers.cover(after.mayDo(subject).gainedSince(may)),
        () -> said + ": possible to " + subject);
    boolean lost = !after.heldBy(subject).cover(held) || !after.mayDo(subject).cover(may);
    if (lost && !subject.equals(act.by().subject())) {
      assertTrue(before.mayDo(act.by().subject()).cover(held), () -> said + ": lost by " + subject);
    }
  }

  private static void requireNoNeedlessRefusal(
      Act act, String outcome, Standing before, String said) {
    Subject by = act.by().subject();
    Powers mine = before.mayDo(by);
    if (outcome.equals("beyond_own_holdings")) {
      assertFalse(mine.cover(requireNonNull(act.given())), said);
    }
    if (outcome.equals("above_own_holdings")) {
      Subject at = requireNonNull(act.at());
      assertFalse(by.equals(at) || mine.cover(before.heldBy(at)), said);
    }
    if (AsWritten.isOwner(before.rows(), by)) {
      assertFalse(NEVER_SAID_TO_AN_OWNER.contains(outcome), said);
    }
  }
}
