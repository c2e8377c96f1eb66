package dev.bailiwick.architecture;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that has never failed is not known to hold anything. */
final class FixtureTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void each_fixture_is_refused_for_its_reasons_and_no_others(Fixture fixture) throws IOException {
    List<String> expected = fixture.breaches();

    assertFalse(expected.isEmpty(), "a fixture breaks something");
    assertEquals(String.join("\n", expected), String.join("\n", fixture.found()));
  }

  @Test
  void each_rule_has_a_fixture() {
    assertEquals(List.of(), withoutFixture(Rules.all(House.at("anywhere"))));
  }

  @Test
  void a_thirteenth_rule_without_a_fixture_is_noticed() {
    List<Rule> twelve = Rules.all(House.at("anywhere"));
    ArchRule any = twelve.getFirst().rule();
    Rule thirteenth = new Rule(13, "Nobody has proved this", any);

    List<Rule> thirteen = Stream.concat(twelve.stream(), Stream.of(thirteenth)).toList();

    assertEquals(List.of(thirteenth), withoutFixture(thirteen));
  }

  static List<Fixture> fixtures() {
    return Fixtures.all();
  }

  private static List<Rule> withoutFixture(List<Rule> rules) {
    Set<Integer> proven = Fixtures.all().stream().map(Fixture::rule).collect(toSet());
    return rules.stream().filter(rule -> !proven.contains(rule.number())).toList();
  }
}
