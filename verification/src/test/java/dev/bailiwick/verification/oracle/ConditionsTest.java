package dev.bailiwick.verification.oracle;

import static dev.bailiwick.verification.oracle.Trees.FALSE;
import static dev.bailiwick.verification.oracle.Trees.TRUE;
import static dev.bailiwick.verification.oracle.Trees.UNKNOWN;
import static dev.bailiwick.verification.oracle.Trees.attribute;
import static dev.bailiwick.verification.oracle.Trees.not;
import static dev.bailiwick.verification.oracle.Trees.number;
import static dev.bailiwick.verification.oracle.Trees.present;
import static dev.bailiwick.verification.oracle.Trees.tree;
import static dev.bailiwick.verification.oracle.Trees.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {

  private static final Map<String, Object> STORED =
      Map.of(
          "subject.text", "x",
          "subject.number", number("1.50"),
          "subject.list", List.of("x"),
          "subject.object", Map.of());

  @ParameterizedTest(name = "{1} is {0}")
  @MethodSource({"kleene", "kinds", "numbersAndTexts", "instants"})
  void comesTo(Truth expected, Map<String, Object> condition) {
    assertEquals(expected, Conditions.evaluate(condition, STORED::get));
  }

  static Stream<Arguments> kleene() {
    return Stream.of(
        is(Truth.TRUE, tree("all", TRUE, TRUE)),
        is(Truth.FALSE, tree("all", UNKNOWN, FALSE)),
        is(Truth.FALSE, tree("all", FALSE, UNKNOWN)),
        is(Truth.UNKNOWN, tree("all", TRUE, UNKNOWN)),
        is(Truth.UNKNOWN, tree("all", UNKNOWN, TRUE)),
        is(Truth.FALSE, tree("any", FALSE, FALSE)),
        is(Truth.TRUE, tree("any", UNKNOWN, TRUE)),
        is(Truth.TRUE, tree("any", TRUE, UNKNOWN)),
        is(Truth.UNKNOWN, tree("any", UNKNOWN, FALSE)),
        is(Truth.UNKNOWN, tree("any", FALSE, UNKNOWN)),
        is(Truth.FALSE, not(TRUE)),
        is(Truth.TRUE, not(FALSE)),
        is(Truth.UNKNOWN, not(UNKNOWN)),
        is(Truth.TRUE, not(tree("all", TRUE, tree("any", FALSE, not(TRUE))))));
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        is(Truth.UNKNOWN, equal("subject.missing", "x")),
        is(
            Truth.UNKNOWN,
            tree("equals", attribute("subject.missing"), attribute("subject.missing"))),
        is(Truth.UNKNOWN, tree("equals", attribute("subject.list"), attribute("subject.list"))),
        is(Truth.UNKNOWN, tree("equals", attribute("subject.object"), attribute("subject.object"))),
        is(Truth.UNKNOWN, equal("subject.number", "1.5")),
        is(Truth.UNKNOWN, tree("less", attribute("subject.text"), value(number("1")))),
        is(Truth.UNKNOWN, tree("greater", value("b"), value("a"))),
        is(Truth.TRUE, present("subject.text")),
        is(Truth.TRUE, present("subject.list")),
        is(Truth.FALSE, present("subject.missing")),
        is(Truth.TRUE, not(present("subject.missing"))),
        is(Truth.TRUE, tree("in", attribute("subject.text"), List.of(number("1"), "x"))),
        is(Truth.UNKNOWN, tree("in", attribute("subject.text"), List.of(number("1"), "y"))),
        is(Truth.FALSE, tree("in", attribute("subject.text"), List.of("y", "z"))),
        is(Truth.UNKNOWN, tree("in", attribute("subject.missing"), List.of("y"))));
  }

  static Stream<Arguments> numbersAndTexts() {
    return Stream.of(
        is(Truth.TRUE, equal("subject.number", number("1.5"))),
        is(Truth.TRUE, equal("subject.number", number("15e-1"))),
        is(Truth.FALSE, equal("subject.number", number("1.51"))),
        is(Truth.TRUE, tree("less", attribute("subject.number"), value(number("1.51")))),
        is(Truth.FALSE, tree("less", attribute("subject.number"), value(number("1.5")))),
        is(Truth.TRUE, tree("greater", value(number("2")), attribute("subject.number"))),
        is(Truth.FALSE, tree("greater", value(number("1.500")), attribute("subject.number"))),
        is(Truth.FALSE, equal("subject.text", "X")),
        is(Truth.FALSE, tree("equals", value("\u00e9"), value("e\u0301"))),
        is(Truth.TRUE, tree("equals", value(true), value(true))),
        is(Truth.FALSE, tree("equals", value(true), value(false))));
  }

  static Stream<Arguments> instants() {
    String noon = "2026-11-20T12:00:00Z";
    return Stream.of(
        is(Truth.TRUE, before(noon, "2026-11-20T12:00:00.001Z")),
        is(Truth.FALSE, before(noon, noon)),
        is(Truth.FALSE, before(noon, "2026-11-20T13:00:00+01:00")),
        is(Truth.FALSE, before("2026-11-20T13:00:00+01:00", noon)),
        is(Truth.TRUE, before(noon, "2026-11-20T11:00:00.5-01:00")),
        is(Truth.TRUE, before(noon, "2026-11-20t12:00:01z")),
        is(Truth.TRUE, before(noon, "2026-11-20T12:00:00.0000000000001Z")),
        is(Truth.TRUE, tree("after", value("2026-11-21T00:00:00Z"), value(noon))),
        is(Truth.FALSE, tree("after", value(noon), value(noon))),
        is(Truth.TRUE, before("2026-12-31T23:59:59.9Z", "2026-12-31T23:59:60Z")),
        is(Truth.TRUE, before("2027-01-01T00:59:60.9+01:00", "2027-01-01T00:00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2026-12-30T23:59:60Z")),
        is(Truth.UNKNOWN, before(noon, "2026-12-31T23:59:61Z")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21 00:00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21T00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21T00:00:00")),
        is(Truth.UNKNOWN, before(noon, "2026-11-31T00:00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2027-02-29T00:00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21T24:00:00Z")),
        is(Truth.UNKNOWN, before(noon, "2026-11-21T00:00:00+24:00")),
        is(Truth.UNKNOWN, tree("before", value(number("1")), value(noon))),
        is(Truth.FALSE, tree("equals", value(noon), value("2026-11-20T13:00:00+01:00"))));
  }

  private static Map<String, Object> equal(String attribute, Object value) {
    return tree("equals", attribute(attribute), value(value));
  }

  private static Map<String, Object> before(String left, String right) {
    return tree("before", value(left), value(right));
  }

  private static Arguments is(Truth expected, Map<String, Object> condition) {
    return Arguments.of(expected, condition);
  }
}
