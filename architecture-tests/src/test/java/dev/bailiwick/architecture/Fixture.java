package dev.bailiwick.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A house that breaks one rule, by the number of the rule. */
record Fixture(int rule, String name, House house) {

  private static final String PACKAGE = "dev.bailiwick.architecture.fixture.";

  static final Path RESOURCES = Path.of("src/test/resources", PACKAGE.replace('.', '/'));

  static House house(String name) {
    return House.at(PACKAGE + name);
  }

  /** All that the rule has to say, and nothing else: without the numbers of lines. */
  List<String> breaches() throws IOException {
    return Files.readAllLines(RESOURCES.resolve(name + ".txt"));
  }

  /** What the rule says in fact; where it goes on at length, the first line. */
  List<String> found() {
    Rule judged = Rules.all(house).get(rule - 1);
    JavaClasses classes = new ClassFileImporter().importPackages(house.root());
    return judged.rule().evaluate(classes).getFailureReport().getDetails().stream()
        .map(breach -> breach.lines().findFirst().orElse("").strip())
        .map(breach -> breach.replaceAll("\\.java:\\d+\\)", ".java)"))
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return "rule %d, %s".formatted(rule, name);
  }
}
