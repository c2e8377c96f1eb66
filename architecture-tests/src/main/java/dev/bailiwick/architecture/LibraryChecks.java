package dev.bailiwick.architecture;

import static java.util.function.Predicate.not;

import dev.bailiwick.architecture.House.Confinement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where outside libraries may be seen. */
final class LibraryChecks {

  private LibraryChecks() {}

  static Stream<String> ofCores(Code code) {
    return inCores(code.house()).stream().flatMap(kept -> escapes(code, kept));
  }

  static Stream<String> outsideCores(Code code) {
    return code.house().confinements().stream()
        .filter(kept -> !isInCore(code.house(), kept))
        .flatMap(kept -> escapes(code, kept));
  }

  static List<String> homesOutsideCores(House house) {
    return house.confinements().stream()
        .filter(kept -> !isInCore(house, kept))
        .map(Confinement::home)
        .distinct()
        .toList();
  }

  static List<Confinement> inCores(House house) {
    return house.confinements().stream().filter(kept -> isInCore(house, kept)).toList();
  }

  /**
   * A library seen away from its home. The laptop edition plays the outside world, so it may see
   * all; a library that its home does not use is as good as misspelt.
   */
  private static Stream<String> escapes(Code code, Confinement kept) {
    List<Use> uses = code.uses().filter(use -> Code.isWithin(use.of(), kept.library())).toList();
    Predicate<Use> atHome = use -> code.isIn(use.by(), kept.home());
    if (uses.stream().noneMatch(atHome)) {
      return Stream.of(
          "Library %s is kept in %s, which does not use it".formatted(kept.library(), kept.home()));
    }
    return uses.stream()
        .filter(not(atHome))
        .filter(use -> !code.isIn(use.by(), code.house().neverShipped()))
        .map(use -> code.said(use, "only " + kept.home() + " may"));
  }

  private static boolean isInCore(House house, Confinement kept) {
    return house.cores().stream().anyMatch(core -> (kept.home() + ".").startsWith(core + "."));
  }
}
