package dev.bailiwick.local.demo;

import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.demo.Walk.Left;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * {@code ./bailiwick demo}: starts a copy of its own, walks the road, and checks what came back.
 */
public final class Demo {

  private static final String REGION = "eu-west-1";

  private Demo() {}

  /** What was expected and how much of it was met. */
  public record Outcome(int expectations, int met) {

    /** Whether there was something to expect, and all of it came. */
    public boolean ok() {
      return expectations > 0 && met == expectations;
    }
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(walk(out).ok() ? 0 : 1);
  }

  /** Walks the whole road and says so on {@code out}. */
  public static Outcome walk(PrintStream out) {
    Expectations expectations = new Expectations(out);
    expectations.step("Everything starts: PostgreSQL, the queue, the Cognito twin, the API");
    try (OwnCopy copy = OwnCopy.start()) {
      Left left = on(copy, expectations, Walk::walk);
      expectations.step("Everything ends and starts again with the same data");
      copy.restart();
      boolean mayEdit =
          on(copy, expectations, walk -> walk.mayEdit(left.tenant(), left.dave(), left.design()));
      expectations.expect("after a restart it is a deny still", false, mayEdit);
    }
    return expectations.sumUp();
  }

  private static <T> T on(OwnCopy copy, Expectations expectations, Function<Walk, T> step) {
    RunFile run = copy.running().file();
    try (SignIn signIn = new SignIn(run.twin(), REGION, run.clientId());
        Events events = new Events(run.queueUrl(), REGION, run.userPoolId())) {
      return step.apply(new Walk(run, signIn, events, expectations));
    }
  }
}
