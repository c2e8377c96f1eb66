package dev.bailiwick.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.bailiwick.architecture.House.Http;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands behind an HTTP operation, and who may call it. */
final class HttpChecks {

  private HttpChecks() {}

  static Stream<String> useCasesBuiltElsewhere(Code code) {
    List<JavaClass> useCases = code.in(code.house().cores()).filter(HttpChecks::isUseCase).toList();
    if (useCases.isEmpty()) {
      return Stream.of("No core has a use case, so this rule would hold nothing");
    }
    String root = code.house().http().compositionRoot();
    return useCases.stream()
        .flatMap(Code::makings)
        .filter(making -> !code.isIn(making.getOriginOwner(), root))
        .filter(making -> !making.getOriginOwner().equals(making.getTargetOwner()))
        .map(making -> code.said(making, "only " + root + " builds use cases"));
  }

  static Stream<String> portsSeen(Code code) {
    Http http = code.house().http();
    return code.uses()
        .filter(use -> code.isIn(use.by(), http.module()))
        .filter(use -> !code.isIn(use.by(), http.compositionRoot()))
        .filter(use -> code.isIn(use.of(), code.house().ports()))
        .map(use -> code.said(use, "only " + http.compositionRoot() + " sees ports"));
  }

  static Stream<String> unguardedOperations(Code code) {
    List<Operation> all = operations(code);
    if (all.isEmpty()) {
      return Stream.of("There is no HTTP operation, so this rule would hold nothing");
    }
    Set<String> unguarded = code.house().http().unguarded();
    return all.stream()
        .filter(operation -> !operation.isGuarded())
        .filter(operation -> !operation.need().isEmpty() || !unguarded.contains(operation.name()))
        .map(Operation::complaint);
  }

  /** The list of public operations may only shrink. */
  static Stream<String> outlivedExceptions(Code code) {
    Set<String> open =
        operations(code).stream()
            .filter(operation -> operation.need().isEmpty())
            .map(Operation::name)
            .collect(toSet());
    return code.house().http().unguarded().stream()
        .filter(not(open::contains))
        .map(name -> name + " is listed as public, but no such operation is open: strike it");
  }

  private static List<Operation> operations(Code code) {
    return code.written().flatMap(type -> Operation.of(type, code.house())).toList();
  }

  /** A public class in a package {@code usecase}; records beside it are what it takes and gives. */
  private static boolean isUseCase(JavaClass type) {
    return (type.getPackageName() + ".").contains(".usecase.")
        && type.getModifiers().contains(PUBLIC)
        && !type.isRecord()
        && !type.isEnum()
        && !type.isInterface();
  }
}
