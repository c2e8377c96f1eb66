package dev.bailiwick.verification;

import dev.bailiwick.verification.contract.ContractVerification;
import dev.bailiwick.verification.decisions.DecisionsVerification;
import dev.bailiwick.verification.escalation.EscalationVerification;
import dev.bailiwick.verification.explain.ExplainVerification;
import dev.bailiwick.verification.isolation.IsolationVerification;
import dev.bailiwick.verification.ledger.LedgerVerification;
import dev.bailiwick.verification.owners.OwnersVerification;
import dev.bailiwick.verification.preview.PreviewVerification;
import dev.bailiwick.verification.sync.SyncVerification;
import dev.bailiwick.verification.token.TokensVerification;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Measures the promise of this name; its last line is the figures in JSON. */
final class Verify {

  private Verify() {}

  public static void main(String[] arguments) {
    // What the product logs is not what it is asked for here.
    System.setProperty("bailiwick.log", data().resolve("log").resolve("verify.log").toString());
    System.setProperty("logback.configurationFile", "dev/bailiwick/local/logback.xml");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(verify(List.of(arguments), out) ? 0 : 1);
    } catch (IllegalArgumentException misuse) {
      System.err.println("bailiwick: " + misuse.getMessage());
      System.exit(2);
    }
  }

  private static Path data() {
    return Path.of(System.getProperty("bailiwick.data", ".bailiwick"));
  }

  private static boolean verify(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("verify needs a name");
    }
    Options options = Options.of(arguments.subList(1, arguments.size()));
    return switch (arguments.getFirst()) {
      case "contract" ->
          ContractVerification.run(options.seed(), (int) options.number("requests", 200), out);
      case "decisions" ->
          DecisionsVerification.run(options.seed(), options.number("decisions", 10_000_000), out);
      case "escalation" ->
          EscalationVerification.run(options.seed(), (int) options.number("actions", 120_000), out);
      case "explain" ->
          ExplainVerification.run(options.seed(), options.number("cases", 4_000), out);
      case "isolation" -> IsolationVerification.run(options.seed(), out);
      case "owners" ->
          OwnersVerification.run(options.seed(), (int) options.number("attempts", 10_000), out);
      case "preview" ->
          PreviewVerification.run(options.seed(), options.number("changes", 2_000), out);
      case "ledger" ->
          LedgerVerification.run(options.seed(), (int) options.number("tamperings", 2_000), out);
      case "sync" ->
          SyncVerification.run(options.seed(), (int) options.number("events", 100_000), out);
      case "tokens" -> TokensVerification.run(options.seed(), data(), out);
      default -> throw new IllegalArgumentException("verify knows no " + arguments.getFirst());
    };
  }
}
