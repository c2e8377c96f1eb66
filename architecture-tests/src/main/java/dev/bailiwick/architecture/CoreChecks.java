package dev.bailiwick.architecture;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a core may see, and where its ports are kept. */
final class CoreChecks {

  /** Of the JDK this module only: SQL, HTTP and directories live in its others. */
  private static final Set<String> JAVA_BASE =
      Object.class.getModule().getDescriptor().exports().stream()
          .filter(not(Exports::isQualified))
          .map(Exports::source)
          .collect(toUnmodifiableSet());

  private CoreChecks() {}

  static Stream<String> strangers(Code code) {
    return code.uses()
        .filter(use -> code.isIn(use.by(), code.house().cores()))
        .filter(use -> !isKnown(code, use) && !isKept(code.house(), use.of()))
        .map(use -> code.said(use, "a core sees java.base, JSpecify and the cores before it"));
  }

  static Stream<String> solidPorts(Code code) {
    return code.in(code.house().ports())
        .filter(not(JavaClass::isInterface))
        .map(type -> code.said(type, "is no interface, which all in a port package are"));
  }

  static Stream<String> portsThatKnowAdapters(Code code) {
    return code.uses()
        .filter(use -> code.isIn(use.by(), code.house().ports()))
        .filter(use -> code.isIn(use.of(), code.house().adapters()))
        .map(use -> code.said(use, "a port knows no adapter"));
  }

  static Stream<String> misplacedImplementations(Code code) {
    return code.house().cores().stream().flatMap(core -> misplaced(code, core));
  }

  private static Stream<String> misplaced(Code code, String core) {
    List<String> places = placesToImplement(code.house(), core);
    return code.written()
        .filter(type -> !code.isIn(type, core + ".port") && !code.isIn(type, places))
        .filter(type -> implementsAPortOf(code, core, type))
        .map(type -> code.said(type, "implements a port of %s in no adapter".formatted(core)));
  }

  private static List<String> placesToImplement(House house, String core) {
    Stream<String> otherCores = house.cores().stream().filter(not(core::equals));
    Stream<String> besideLibraries =
        LibraryChecks.inCores(house).stream().map(House.Confinement::home);
    return Stream.of(house.adapters().stream(), otherCores, besideLibraries)
        .flatMap(places -> places)
        .toList();
  }

  private static boolean implementsAPortOf(Code code, String core, JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(it -> code.isIn(it, core + ".port"));
  }

  private static boolean isKnown(Code code, Use use) {
    return use.of().isPrimitive()
        || JAVA_BASE.contains(use.of().getPackageName())
        || Code.isWithin(use.of(), "org.jspecify.annotations")
        || code.isIn(use.of(), upTo(code, use.by()));
  }

  /** A library that has a home in a core is judged by where its home is. */
  private static boolean isKept(House house, JavaClass type) {
    return LibraryChecks.inCores(house).stream()
        .anyMatch(kept -> Code.isWithin(type, kept.library()));
  }

  /** The core of a class, and those before it. */
  private static List<String> upTo(Code code, JavaClass type) {
    List<String> cores = code.house().cores();
    int own =
        cores.indexOf(cores.stream().filter(it -> code.isIn(type, it)).findFirst().orElse(""));
    return cores.subList(0, own + 1);
  }
}
