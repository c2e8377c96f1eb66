package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProductTest {

  /** Rules that name modules still to come. Whoever brings the last one strikes the number. */
  private static final Set<Integer> WAITING = Set.of(6);

  private static final House HOUSE = Bailiwick.house();
  private static final JavaClasses PRODUCT = Rules.classesOf(HOUSE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("standing")
  void our_own_house_keeps(Rule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waiting")
  void a_rule_that_need_not_wait_any_more_is_struck_from_the_list(Rule rule) {
    assertTrue(rule.rule().evaluate(PRODUCT).hasViolation(), () -> "waits in vain: " + rule);
  }

  static List<Rule> standing() {
    return Rules.all(HOUSE).stream().filter(rule -> !WAITING.contains(rule.number())).toList();
  }

  static List<Rule> waiting() {
    return Rules.all(HOUSE).stream().filter(rule -> WAITING.contains(rule.number())).toList();
  }
}
