package dev.bailiwick.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.stream.Stream;

/** Habits that hold everywhere, or in every core or adapter. */
final class StyleChecks {

  private static final List<String> EMPTY_ENDINGS =
      List.of(
          "Impl", "Service", "Manager", "Helper", "Util", "Utils", "Dto", "Data", "Info", "Base");

  private static final List<String> INJECTIONS =
      List.of(
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "io.micronaut.context.annotation.Value",
          "io.micronaut.context.annotation.Property",
          "org.springframework.beans.factory.annotation.Autowired");

  /** What Micronaut makes by itself, and can only where it is public. */
  private static final List<String> FORCED_OPEN =
      List.of(
          "io.micronaut.data.annotation.Repository",
          "io.micronaut.context.annotation.ContextConfigurer");

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private StyleChecks() {}

  static Stream<String> openAdapters(Code code) {
    return code.in(code.house().adapters())
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
        .filter(type -> !isForcedOpen(type))
        .map(type -> code.said(type, "is public, though an adapter is seen through ports only"));
  }

  static Stream<String> changingFields(Code code) {
    return code.in(code.house().cores())
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(FINAL))
        .map(field -> code.said(field, "is not final"));
  }

  static Stream<String> valuesThatAreNoRecords(Code code) {
    return code.in(code.house().cores())
        .filter(type -> !type.isRecord())
        .filter(type -> type.tryGetMethod("equals", Object.class).isPresent())
        .map(type -> code.said(type, "has its own equals, as a value has, but is no record"));
  }

  static Stream<String> emptyNames(Code code) {
    return code.written()
        .flatMap(
            type ->
                EMPTY_ENDINGS.stream()
                    .filter(ending -> type.getSimpleName().endsWith(ending))
                    .map(
                        ending -> code.said(type, "ends in '" + ending + "', which says nothing")));
  }

  static Stream<String> packagesWithoutNullMark(Code code) {
    return code.all()
        .map(JavaClass::getPackageName)
        .distinct()
        .filter(name -> !isNullMarked(code, name + ".package-info"))
        .map(name -> "Package %s has no package-info with @NullMarked".formatted(name));
  }

  /** Lombok leaves little in a class file; that it is in no build file is a test of its own. */
  static Stream<String> lombok(Code code) {
    return code.uses()
        .filter(use -> Code.isWithin(use.of(), "lombok"))
        .map(use -> code.said(use, "records need no Lombok"));
  }

  static Stream<String> injectedFields(Code code) {
    return code.written()
        .flatMap(type -> type.getFields().stream())
        .filter(StyleChecks::isInjected)
        .map(field -> code.said(field, "is injected, and belongs in the constructor"));
  }

  private static boolean isForcedOpen(JavaClass type) {
    return FORCED_OPEN.stream()
        .anyMatch(it -> type.isAnnotatedWith(it) || type.isMetaAnnotatedWith(it));
  }

  private static boolean isNullMarked(Code code, String packageInfo) {
    return code.classes().contain(packageInfo)
        && code.classes().get(packageInfo).isAnnotatedWith(NULL_MARKED);
  }

  private static boolean isInjected(JavaField field) {
    return INJECTIONS.stream().anyMatch(field::isAnnotatedWith);
  }
}
