package dev.bailiwick.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of a house, and the questions that checks ask of them. */
record Code(House house, JavaClasses classes) {

  static Code of(House house, JavaClasses imported) {
    return new Code(house, imported.that(resideInAPackage(house.root() + "..")));
  }

  Stream<JavaClass> all() {
    return classes.stream();
  }

  /**
   * All but what annotation processors make, which has names such as {@code $Grants$Definition}.
   */
  Stream<JavaClass> written() {
    return all().filter(not(Code::isGenerated));
  }

  Stream<JavaClass> in(Collection<String> packages) {
    return written().filter(type -> isIn(type, packages));
  }

  /** Who sees whom: each pair once, at its first place in the source. */
  Stream<Use> uses() {
    return all().flatMap(Code::usesBy);
  }

  /** Where a class is made, be it by a call or by a reference to its constructor. */
  static Stream<JavaAccess<?>> makings(JavaClass type) {
    return Stream.concat(
        type.getConstructorCallsToSelf().stream(), type.getConstructorReferencesToSelf().stream());
  }

  /** Whether a class lies in one of the packages, named relative to the root, or beneath it. */
  boolean isIn(JavaClass type, Collection<String> packages) {
    return packages.stream().anyMatch(name -> isIn(type, name));
  }

  boolean isIn(JavaClass type, String relative) {
    return isWithin(type, house.full(relative));
  }

  static boolean isWithin(JavaClass type, String packageName) {
    return (type.getPackageName() + ".").startsWith(packageName + ".");
  }

  /** A breach by one class that sees another. */
  String said(Use use, String why) {
    return "%s sees %s %s: %s"
        .formatted(shortly(use.by()), shortly(use.of()), at(use.where()), why);
  }

  /** A breach by a class or a member, with what it does, as {@code is not final}. */
  <T extends HasName.AndFullName & HasSourceCodeLocation> String said(T breaker, String does) {
    return "%s %s %s".formatted(shortly(breaker), does, at(breaker.getSourceCodeLocation()));
  }

  /** A breach by whoever makes what is not theirs to make. */
  String said(JavaAccess<?> making, String why) {
    return "%s makes %s %s: %s"
        .formatted(
            shortly(making.getOriginOwner()),
            shortly(making.getTargetOwner()),
            at(making.getSourceCodeLocation()),
            why);
  }

  /** A name without the root, which goes without saying. */
  private String shortly(HasName.AndFullName named) {
    return named.getFullName().replace(house.root() + ".", "");
  }

  static String at(SourceCodeLocation place) {
    return place.toString().replace(":0)", ")");
  }

  private static boolean isGenerated(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length());
    return name.startsWith(".$") || name.contains("$Intercepted");
  }

  private static Stream<Use> usesBy(JavaClass type) {
    Map<JavaClass, Use> first = new LinkedHashMap<>();
    type.getDirectDependenciesFromSelf().stream()
        .map(Use::from)
        .sorted(comparingInt(Use::line))
        .forEach(use -> first.putIfAbsent(use.of(), use));
    return first.values().stream();
  }
}
