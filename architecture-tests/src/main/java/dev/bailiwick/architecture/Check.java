package dev.bailiwick.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that a rule asks of the code; what is broken comes back as sentences. */
@FunctionalInterface
interface Check {

  Stream<String> breaches(Code code);

  /** Asks one thing after the other; where nothing was imported, nothing can be asked. */
  static Check inTurn(Check... checks) {
    return code ->
        code.all().findAny().isEmpty()
            ? Stream.of("No class was imported from " + code.house().root())
            : Stream.of(checks).flatMap(check -> check.breaches(code));
  }

  /**
   * A wall round an empty room never falls, so each package that a rule names must hold a class.
   */
  static Check inhabited(Function<House, List<String>> part) {
    return code -> {
      List<String> packages = part.apply(code.house());
      return packages.isEmpty()
          ? Stream.of("The house names no package for this rule, which would hold nothing")
          : packages.stream()
              .filter(name -> code.all().noneMatch(type -> code.isIn(type, name)))
              .map(
                  name ->
                      "Package %s is named but holds no class".formatted(code.house().full(name)));
    };
  }
}
