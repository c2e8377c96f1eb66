package dev.bailiwick.verification.contract;

import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.verification.contract.Described.Operation;
import dev.bailiwick.verification.copy.Unlimited;
import dev.bailiwick.verification.random.Dice;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends every operation of the API's description requests that are made from it, valid, at limits
 * and hostile, and holds every answer to it.
 */
public final class ContractVerification {

  private ContractVerification() {}

  /** Sends each operation so many requests; the last line printed are the figures in JSON. */
  public static boolean run(long seed, int requests, PrintStream out) {
    out.println("seed " + seed);
    try (OwnCopy copy = Unlimited.start()) {
      RunFile file = copy.running().file();
      Sender sender = new Sender(file.api(), callers(file));
      Described described = Described.of(sender.description());
      Found found = new Found(out);
      Dice dice = new Dice(seed);
      Known known = new Known();
      Requests made = new Requests(described, dice, known);
      List<Operation> operations = described.operations();
      for (Operation operation : operations) {
        for (int i = 0; i < requests; i++) {
          Sender.Answer answer = sender.send(made.of(operation), dice.below(sender.callers()));
          known.see(operation.path(), answer.json());
          found.judge(operation, answer, described);
        }
      }
      return found.print(seed, operations.size());
    }
  }

  /** The owner most often, then the installation, a neighbour, and nobody. */
  private static List<String> callers(RunFile file) {
    List<String> credentials = new ArrayList<>();
    try (SignIn signIn = new SignIn(file.twin(), "eu-west-1", file.clientId())) {
      for (Account account : List.of(Account.ADA, Account.OPERATOR, Account.BOB)) {
        credentials.add(signIn.tokens(account.email(), account.password()).accessToken());
      }
    }
    credentials.add(credentials.getFirst());
    credentials.add(file.applicationKey());
    credentials.add("");
    return credentials;
  }
}
