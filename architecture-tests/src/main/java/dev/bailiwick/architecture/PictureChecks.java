package dev.bailiwick.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import java.util.stream.Stream;

/** ArchUnit compares the code with the picture; here is asked what it does not ask. */
final class PictureChecks {

  private PictureChecks() {}

  static Stream<String> breaches(Code code) {
    Picture picture = Picture.read(code.house().picture());
    if (!picture.faults().isEmpty()) {
      return picture.faults().stream();
    }
    Stream<Check> checks =
        Stream.of(
            it -> undrawnUses(it, picture),
            it -> unusedArrows(it, picture),
            it -> emptyComponents(it, picture),
            it -> classesWithoutOneHome(it, picture));
    return checks.flatMap(check -> check.breaches(code));
  }

  /** All dependencies inside the root count, whether or not both ends are drawn. */
  private static Stream<String> undrawnUses(Code code, Picture picture) {
    return classes()
        .that(describe("lie in one component", type -> picture.homesOf(type) == 1))
        .should(
            adhereToPlantUmlDiagram(
                code.house().picture(),
                consideringOnlyDependenciesInAnyPackage(code.house().root() + "..")))
        .allowEmptyShould(true)
        .evaluate(code.classes())
        .getFailureReport()
        .getDetails()
        .stream();
  }

  private static Stream<String> unusedArrows(Code code, Picture picture) {
    return picture.arrows().stream()
        .filter(arrow -> code.uses().noneMatch(use -> picture.follows(use, arrow)))
        .map(arrow -> "Arrow %s is drawn, but no code uses it".formatted(arrow));
  }

  private static Stream<String> emptyComponents(Code code, Picture picture) {
    return picture.components().keySet().stream()
        .filter(name -> code.all().noneMatch(type -> picture.isIn(type, name)))
        .map(name -> "Component [%s] is drawn, but no class lies in it".formatted(name));
  }

  private static Stream<String> classesWithoutOneHome(Code code, Picture picture) {
    return code.all()
        .filter(type -> picture.homesOf(type) != 1)
        .map(type -> code.said(type, "lies in %d components".formatted(picture.homesOf(type))));
  }
}
