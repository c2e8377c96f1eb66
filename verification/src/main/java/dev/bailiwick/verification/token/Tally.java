package dev.bailiwick.verification.token;

import dev.bailiwick.verification.token.Asked.Answer;
import dev.bailiwick.verification.token.Case.Outcome;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came back, counted. */
final class Tally {

  private final PrintStream out;
  private final Set<String> told = new HashSet<>();
  private final Map<String, Set<String>> onlyWe = new TreeMap<>();
  private int cases;
  private int acceptedWrongly;
  private int refusedWrongly;
  private int others;
  private int uncounted;
  private int compared;
  private int onlyTheOther;
  private int lured;
  private long logged;

  Tally(PrintStream out) {
    this.out = out;
  }

  void answered(Case one, Answer answer) {
    cases++;
    boolean admitted = answer.status() == Outcome.ADMITTED.status;
    boolean due = answer.status() == one.due().status;
    if (!due) {
      out.printf(
          "%s: %s: %d %s, due was %s%n",
          one.group(), one.name(), answer.status(), answer.reason(), one.due());
    }
    if (admitted && !due) {
      acceptedWrongly++;
    } else if (one.due() == Outcome.ADMITTED && !due) {
      refusedWrongly++;
    } else if (!due) {
      others++;
    }
    if (answer.status() == Outcome.REFUSED.status) {
      told.add(answer.told());
      uncounted += answer.reason().equals(Asked.UNCOUNTED) ? 1 : 0;
    }
  }

  /** Beside the other verifier: which tokens only one of the two refuses. */
  void compare(List<Case> all, List<Answer> answers, List<Boolean> otherRefuses) {
    for (int i = 0; i < all.size(); i++) {
      Case one = all.get(i);
      boolean refuse = answers.get(i).status() != Outcome.ADMITTED.status;
      if (!one.isComparable()) {
        continue;
      }
      compared++;
      if (otherRefuses.get(i) && !refuse) {
        onlyTheOther++;
        out.println(one.group() + ": " + one.name() + ": only the other verifier refuses");
      }
      if (refuse && !otherRefuses.get(i)) {
        onlyWe
            .computeIfAbsent(answers.get(i).reason(), reason -> new TreeSet<>())
            .add(one.group() + ": " + one.name());
      }
    }
  }

  /** How often an address was asked that only stands in tokens. */
  void lured(int times) {
    lured = times;
  }

  /** How many tokens stand in the log. */
  void logged(long tokens) {
    logged = tokens;
  }

  /** Prints the figures; true where they are as they have to be. */
  boolean print(long seed) {
    onlyWe.forEach(
        (reason, names) ->
            out.println(
                "only we refuse, "
                    + reason
                    + " ("
                    + names.size()
                    + "): "
                    + String.join("; ", names)));
    boolean ok =
        acceptedWrongly + refusedWrongly + others + uncounted + onlyTheOther + lured + logged == 0
            && told.size() == 1;
    out.printf(
        Locale.ROOT,
        "{\"name\":\"tokens\",\"ok\":%s,\"seed\":%d,\"cases\":%d,\"accepted_wrongly\":%d,"
            + "\"refused_wrongly\":%d,\"other_answers\":%d,\"refusals_told_apart\":%d,"
            + "\"refusals_uncounted\":%d,\"addresses_followed\":%d,\"tokens_logged\":%d,\"compared\":%d,"
            + "\"only_the_other_refuses\":%d,\"only_we_refuse\":%d}%n",
        ok,
        seed,
        cases,
        acceptedWrongly,
        refusedWrongly,
        others,
        told.size() - 1,
        uncounted,
        lured,
        logged,
        compared,
        onlyTheOther,
        onlyWe.values().stream().mapToInt(Set::size).sum());
    return ok;
  }
}
