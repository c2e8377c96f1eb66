package dev.bailiwick.verification.contract;

import dev.bailiwick.verification.contract.Described.Operation;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;

/** What was found, told once for each operation. */
final class Found {

  private final PrintStream out;
  private final Set<String> told = new HashSet<>();
  private final Set<String> succeeded = new TreeSet<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder serverErrors = new LongAdder();
  private final LongAdder undocumented = new LongAdder();

  Found(PrintStream out) {
    this.out = out;
  }

  void judge(Operation operation, Sender.Answer answer, Described described) {
    requests.increment();
    if (answer.status() < 300) {
      succeeded.add(operation.name());
    }
    if (answer.status() >= 500) {
      serverErrors.increment();
      tell(operation, answer, "answered " + answer.status());
    }
    for (String wrong :
        described.undocumented(operation, answer.status(), answer.media(), answer.body())) {
      undocumented.increment();
      tell(operation, answer, "does not say: " + wrong);
    }
  }

  private void tell(Operation operation, Sender.Answer answer, String what) {
    if (told.add(operation.name() + what)) {
      out.println(operation.name() + " " + what);
      out.println("  sent " + answer.request());
      out.println("  got " + answer.body());
    }
  }

  /** Prints the figures; true where nothing was found. */
  boolean print(long seed, int operations) {
    boolean ok = serverErrors.sum() == 0 && undocumented.sum() == 0;
    out.printf(
        "{\"name\":\"contract\",\"ok\":%s,\"seed\":%d,\"operations\":%d,\"operations_succeeded\":%d,"
            + "\"requests\":%d,\"server_errors\":%d,\"undocumented\":%d}%n",
        ok,
        seed,
        operations,
        succeeded.size(),
        requests.sum(),
        serverErrors.sum(),
        undocumented.sum());
    return ok;
  }
}
