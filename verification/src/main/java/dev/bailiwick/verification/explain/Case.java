package dev.bailiwick.verification.explain;

import static java.util.stream.Collectors.toSet;

import dev.bailiwick.verification.oracle.Evaluator;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Remedies;
import dev.bailiwick.verification.oracle.Remedy;
import dev.bailiwick.verification.oracle.Tenant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One question that is denied, with what was proposed.
 *
 * @param code of the product's explanation
 */
record Case(
    Installation installation,
    Tenant tenant,
    Question question,
    String code,
    List<List<Remedy>> proposed) {

  private static final int MOST = 3;

  /** What is wrong with the explanation. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    String expected = Evaluator.decide(installation, tenant, question).code();
    if (!expected.equals(code)) {
      wrong.add(code + " instead of " + expected);
    }
    for (List<Remedy> set : proposed) {
      if (set.isEmpty() || set.size() > MOST || !permits(set)) {
        wrong.add("of no help: " + names(set));
      }
      if (subsets(set).anyMatch(this::permits)) {
        wrong.add("more than it takes: " + names(set));
      }
    }
    missing().forEach(set -> wrong.add("not proposed: " + set));
    return wrong;
  }

  private Stream<List<Remedy>> subsets(List<Remedy> set) {
    return IntStream.range(0, set.size())
        .boxed()
        .flatMap(size -> Remedies.sets(set, size).stream());
  }

  /** All least sets of one and of two steps; of three, where there is none smaller. */
  private List<Set<String>> missing() {
    List<Remedy> all = Remedies.all(installation, tenant, question);
    Set<Set<String>> known = proposed.stream().map(Case::names).collect(toSet());
    List<Set<String>> least = new ArrayList<>();
    for (int size = 1; size <= (least.isEmpty() ? MOST : 2); size++) {
      for (List<Remedy> set : Remedies.sets(all, size)) {
        Set<String> names = names(set);
        if (least.stream().noneMatch(names::containsAll) && permits(set)) {
          least.add(names);
        }
      }
    }
    return least.stream().filter(set -> !known.contains(set)).toList();
  }

  private boolean permits(List<Remedy> set) {
    return Evaluator.decide(installation, Remedy.all(set, tenant), question).permitted();
  }

  private static Set<String> names(List<Remedy> set) {
    return new HashSet<>(set.stream().map(Remedy::name).toList());
  }
}
