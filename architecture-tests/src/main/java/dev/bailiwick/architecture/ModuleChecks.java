package dev.bailiwick.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** What modules may not see of each other, the picture apart. */
final class ModuleChecks {

  private ModuleChecks() {}

  static Stream<String> acquaintedAdapters(Code code) {
    List<String> adapters = code.house().adapters();
    return code.uses()
        .filter(use -> code.isIn(use.by(), adapters) && code.isIn(use.of(), adapters))
        .filter(use -> !isInOne(code, use, adapters))
        .map(use -> code.said(use, "adapters do not know each other"));
  }

  static Stream<String> shippedLaptop(Code code) {
    List<String> laptop = code.house().neverShipped();
    return code.uses()
        .filter(use -> !code.isIn(use.by(), laptop) && code.isIn(use.of(), laptop))
        .map(use -> code.said(use, "that never ships"));
  }

  /** An authorizer that lets everybody in has to make a permit of its own. */
  static Stream<String> permitsMadeElsewhere(Code code) {
    String name = code.house().full(code.house().permit());
    if (!code.classes().contain(name)) {
      return Stream.of("Class %s, which lets somebody in, does not exist".formatted(name));
    }
    String home = code.classes().get(name).getPackageName();
    return Code.makings(code.classes().get(name))
        .filter(making -> !Code.isWithin(making.getOriginOwner(), home))
        .map(making -> code.said(making, "only its own package does"));
  }

  static Stream<String> cycles(Code code) {
    return slices()
        .assignedFrom(new EachPackage())
        .should()
        .beFreeOfCycles()
        .evaluate(code.classes())
        .getFailureReport()
        .getDetails()
        .stream();
  }

  private static boolean isInOne(Code code, Use use, List<String> modules) {
    return modules.stream().anyMatch(it -> code.isIn(use.by(), it) && code.isIn(use.of(), it));
  }

  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
