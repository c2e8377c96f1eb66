package dev.bailiwick.architecture;

import static dev.bailiwick.architecture.Check.inhabited;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;

/** The twelve rules, for any house. */
public final class Rules {

  private static final List<Article> ARTICLES =
      List.of(
          Article.of(1, "Module dependencies equal the picture", PictureChecks::breaches),
          Article.of(
              2,
              "Cores see the JDK, JSpecify and the cores they may see",
              inhabited(House::cores),
              CoreChecks::strangers,
              LibraryChecks::ofCores),
          Article.of(
              3,
              "Ports are interfaces and depend on no adapter",
              inhabited(House::ports),
              inhabited(House::adapters),
              CoreChecks::solidPorts,
              CoreChecks::portsThatKnowAdapters),
          Article.of(
              4,
              "Ports are implemented in adapters, beside a kept library, or in another core",
              inhabited(House::ports),
              inhabited(House::adapters),
              CoreChecks::misplacedImplementations),
          Article.of(
              5,
              "Adapters do not depend on one another",
              inhabited(House::adapters),
              ModuleChecks::acquaintedAdapters),
          Article.of(
              6,
              "A technology is seen in its one adapter only",
              inhabited(LibraryChecks::homesOutsideCores),
              LibraryChecks::outsideCores),
          Article.of(
              7,
              "Only the composition root builds use cases; nobody else beside it sees ports",
              inhabited(House::ports),
              inhabited(House::httpPackages),
              HttpChecks::useCasesBuiltElsewhere,
              HttpChecks::portsSeen),
          Article.of(8, "Packages form no cycle", ModuleChecks::cycles),
          Article.of(
              9,
              "Adapter types are package-private, values are records, fields are final",
              inhabited(House::cores),
              inhabited(House::adapters),
              StyleChecks::openAdapters,
              StyleChecks::changingFields,
              StyleChecks::valuesThatAreNoRecords),
          Article.of(
              10,
              "No empty names, every package null-marked, no Lombok, no field injection",
              StyleChecks::emptyNames,
              StyleChecks::packagesWithoutNullMark,
              StyleChecks::lombok,
              StyleChecks::injectedFields),
          Article.of(
              11,
              "Nothing of the laptop edition ships, and nothing but the decision permits",
              inhabited(House::neverShipped),
              ModuleChecks::shippedLaptop,
              ModuleChecks::permitsMadeElsewhere),
          Article.of(
              12,
              "Every HTTP operation declares its permission or is listed as public",
              HttpChecks::unguardedOperations,
              HttpChecks::outlivedExceptions));

  private Rules() {}

  /** Every rule, in the order of its number. */
  public static List<Rule> all(House house) {
    return ARTICLES.stream().map(article -> article.in(house)).toList();
  }

  /** The classes of a house on the class path, without those of its tests. */
  public static JavaClasses classesOf(House house) {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests())
        .importPackages(house.root());
  }
}
