package dev.bailiwick.verification.token;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Hostile and odd tokens, each sent to a running api, beside the verifier that AWS gives away. */
public final class TokensVerification {

  private TokensVerification() {}

  /**
   * Sends them all; the last line that it prints are the figures in JSON.
   *
   * @param data where the other verifier is installed, and the log is kept
   */
  public static boolean run(long seed, Path data, PrintStream out) {
    return run(seed, 1, Oracle.install(data.resolve("oracle"), out), out);
  }

  /** Sends one in so many of them, and all that have to be admitted, to the api alone. */
  static boolean runSome(long seed, int oneIn, PrintStream out) {
    return run(seed, oneIn, Optional.empty(), out);
  }

  private static boolean run(long seed, int oneIn, Optional<Oracle> oracle, PrintStream out) {
    out.println("seed " + seed + "; it decides which bits are turned");
    World world = World.make();
    try (Cognito cognito = new Cognito(world);
        Installation installation = Installation.start(world, cognito);
        Asked api = new Asked(installation)) {
      Tally tally = new Tally(out);
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Forge forge = new Forge(world, cognito.canary(), now);
      Random random = new Random(seed);
      List<Case> cases =
          Cases.of(forge, random).stream()
              .filter(one -> one.due() == Case.Outcome.ADMITTED || random.nextInt(oneIn) == 0)
              .toList();
      List<Asked.Answer> answers = new ArrayList<>();
      for (Case one : cases) {
        Asked.Answer answer = api.with(one.token());
        answers.add(answer);
        tally.answered(one, answer);
      }
      oracle.ifPresent(other -> tally.compare(cases, answers, other.refuses(world, cases, now)));
      tally.lured(cognito.lured());
      tally.logged(Log.mentions(cases));
      return tally.print(seed);
    }
  }
}
