package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.bailiwick.architecture.House.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule over nothing can never fail, and so must fail at once: a misspelt name is not a pass. */
final class EmptyRoomsTest {

  private static final House UNNAMED =
      Fixture.house("cycles").withPicture(Fixture.RESOURCES.resolve("picture/modules.puml"));

  private static final House MISSPELT =
      UNNAMED
          .withCores("autorization")
          .withAdapters("persistance")
          .keeping("persistance", "java.sql")
          .withHttp(new Http("appi", "appi.bootstrap", Set.of("appi.Needs"), Set.of()))
          .withNeverShipped("locale")
          .withPermit("autorization.decision.Decision$Permit");

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void nothing_imported_is_refused(Rule rule) {
    JavaClasses none = new ClassFileImporter().importPackages("dev.bailiwick.nowhere");

    assertEquals(List.of("No class was imported from " + UNNAMED.root()), said(rule, none));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesThatNameParts")
  void a_house_that_names_no_parts_is_refused(Rule rule) {
    assertFalse(said(rule, classes()).isEmpty());
  }

  @Test
  void each_misspelt_part_is_named() throws IOException {
    List<String> said =
        Rules.all(MISSPELT).stream()
            .filter(EmptyRoomsTest::namesParts)
            .flatMap(rule -> said(rule, classes()).stream().map(it -> rule.number() + ": " + it))
            .toList();

    assertEquals(
        Files.readString(Fixture.RESOURCES.resolve("misspelt.txt")),
        String.join("\n", said) + "\n");
  }

  static List<Rule> rules() {
    return Rules.all(UNNAMED);
  }

  static Stream<Rule> rulesThatNameParts() {
    return rules().stream().filter(EmptyRoomsTest::namesParts);
  }

  /** The picture names parts of its own; the rules on cycles and habits are for all classes. */
  private static boolean namesParts(Rule rule) {
    return !Set.of(1, 8, 10).contains(rule.number());
  }

  private static JavaClasses classes() {
    return new ClassFileImporter().importPackages(UNNAMED.root());
  }

  private static List<String> said(Rule rule, JavaClasses classes) {
    return rule.rule().evaluate(classes).getFailureReport().getDetails();
  }
}
