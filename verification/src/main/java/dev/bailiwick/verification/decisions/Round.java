package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.verification.bridge.CatalogueRows;
import dev.bailiwick.verification.bridge.Rows;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomQuestions;
import dev.bailiwick.verification.random.RandomWorld;

/** One world with its tenants, and many questions to each. */
final class Round {

  /** Of each tenant: enough that making it costs little beside. */
  private static final int QUESTIONS = 700;

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
    var installation = COMPILER.installation(CatalogueRows.of(world.installation()));
    for (Tenant tenant : world.tenants()) {
      var policy = COMPILER.compile(Rows.of(tenant, 1), installation);
      var comparison = new Comparison(world.installation(), tenant, policy, tally);
      var questions = new RandomQuestions(dice, world.installation(), tenant);
      for (int i = 0; i < QUESTIONS; i++) {
        Question question = questions.next();
        comparison.ask(question, "world " + number);
      }
    }
  }
}
