package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.verification.bridge.CatalogueRows;
import dev.bailiwick.verification.bridge.Rows;
import dev.bailiwick.verification.oracle.Answer;
import dev.bailiwick.verification.oracle.Evaluator;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomQuestions;
import dev.bailiwick.verification.random.RandomWorld;
import dev.bailiwick.verification.referee.Referee;
import java.util.Set;

/** One world with its tenants, and many questions to each. */
final class Round {

  /** To each tenant: enough that making it costs little beside. */
  private static final int QUESTIONS = 700;

  /** One of so many goes to the referee, who is slow. */
  private static final int PER_REFEREED = 49;

  /** What is answered by grants, and not before they are asked. */
  private static final Set<String> BY_GRANTS =
      Set.of("granted", "denied", "grant_expired", "condition_not_met", "not_granted");

  private static final PolicyCompiler COMPILER = new CasbinPolicyCompiler();

  private final long number;
  private final Dice dice;
  private final World world;
  private final Tally tally;

  Round(long seed, long number, Tally tally) {
    this.number = number;
    this.tally = tally;
    dice = new Dice(1_000_003 * seed + number);
    world = RandomWorld.of(dice);
  }

  void play() {
    Installation installation = COMPILER.installation(CatalogueRows.of(world.installation()));
    world.tenants().forEach(tenant -> play(tenant, installation));
  }

  private void play(Tenant tenant, Installation installation) {
    var policy = COMPILER.compile(Rows.of(tenant, 1), installation);
    var comparison = new Comparison(world.installation(), tenant, policy, tally);
    var questions = new RandomQuestions(dice, world.installation(), tenant);
    var referee = new Referee(world.installation(), tenant);
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = questions.next();
      Answer answer = comparison.ask(question, "world " + number);
      if (BY_GRANTS.contains(answer.code()) && tally.needsReferee(PER_REFEREED)) {
        blow(referee, tenant, question, answer);
      }
    }
  }

  private void blow(Referee referee, Tenant tenant, Question question, Answer answer) {
    tally.countRefereed();
    var rest = Evaluator.rest(world.installation(), tenant, question);
    if (referee.permits(question, rest) != answer.permitted()) {
      tally.differ(
          "world %d: the referee does not say %s for %s".formatted(number, answer, question));
    }
  }
}
