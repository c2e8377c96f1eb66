package dev.bailiwick.verification.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.explain.Explanation;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.verification.bridge.CatalogueRows;
import dev.bailiwick.verification.bridge.Requests;
import dev.bailiwick.verification.bridge.Rows;
import dev.bailiwick.verification.oracle.Evaluator;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Remedies;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomQuestions;
import dev.bailiwick.verification.random.RandomWorld;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Random denied questions, each explained by the product, and held to trying everything. */
public final class ExplainVerification {

  private static final int PER_TENANT = 8;
  private static final PolicyCompiler COMPILER = new CasbinPolicyCompiler();

  private final PrintStream out;
  private final AtomicLong cases = new AtomicLong();
  private final AtomicLong sets = new AtomicLong();
  private final AtomicLong helpless = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();

  private ExplainVerification(PrintStream out) {
    this.out = out;
  }

  /** Explains at least so many denies; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, long cases, PrintStream out) {
    out.println("seed " + seed + "; it decides which worlds and questions there are");
    ExplainVerification verification = new ExplainVerification(out);
    long worlds = Math.ceilDiv(cases, PER_TENANT);
    LongStream.range(0, worlds)
        .parallel()
        .forEach(number -> verification.world(1_000_003 * seed + number));
    return verification.conclude(seed);
  }

  private boolean conclude(long seed) {
    boolean ok = wrong.get() == 0 && sets.get() > 0;
    out.printf(
        Locale.ROOT,
        "{\"name\":\"explain\",\"ok\":%s,\"seed\":%d,\"cases\":%d,\"wrong\":%d,\"sets\":%d,"
            + "\"without\":%d}%n",
        ok,
        seed,
        cases.get(),
        wrong.get(),
        sets.get(),
        helpless.get());
    return ok;
  }

  private void world(long seed) {
    Dice dice = new Dice(seed);
    World world = RandomWorld.of(dice);
    Tenant tenant = dice.pick(world.tenants());
    RandomQuestions questions = new RandomQuestions(dice, world.installation(), tenant);
    int asked = 0;
    for (int i = 0; i < 1_000 && asked < PER_TENANT; i++) {
      Question question = questions.next();
      Reference subject = Remedies.subject(world.installation(), tenant, question);
      if (subject != null
          && !Evaluator.decide(world.installation(), tenant, question).permitted()) {
        explain(world, tenant, question, subject, seed);
        asked++;
      }
    }
  }

  private void explain(
      World world, Tenant tenant, Question question, Reference subject, long seed) {
    Installation installation = COMPILER.installation(CatalogueRows.of(world.installation()));
    PolicyRows rows = Rows.of(tenant, 1);
    Policy policy = COMPILER.compile(rows, installation);
    AccessRequest request = new Requests(policy, tenant).of(question);
    Explanation explanation = Explanation.of(rows, request, ours(subject), installation, COMPILER);
    Proposed proposed = new Proposed(tenant, subject, question.resource());
    Case each =
        new Case(
            world.installation(),
            tenant,
            question,
            explanation.decision().code(),
            explanation.ways().stream()
                .map(way -> way.stream().map(proposed::remedy).toList())
                .toList());
    cases.incrementAndGet();
    sets.addAndGet(each.proposed().size());
    helpless.addAndGet(each.proposed().isEmpty() ? 1 : 0);
    List<String> found = each.wrong();
    if (!found.isEmpty()) {
      wrong.incrementAndGet();
      out.println("dice " + seed + ": " + found + " for " + question);
    }
  }

  private static Subject ours(Reference subject) {
    Kind kind = subject.type().equals("user") ? Kind.USER : Kind.APPLICATION;
    return new Subject(kind, UUID.fromString(requireNonNull(subject.id())));
  }
}
