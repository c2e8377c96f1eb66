package dev.bailiwick.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;

/** One class that sees another, and where; an array counts as what it is an array of. */
record Use(JavaClass by, JavaClass of, SourceCodeLocation where) {

  static Use from(Dependency dependency) {
    return new Use(
        dependency.getOriginClass(),
        dependency.getTargetClass().getBaseComponentType(),
        dependency.getSourceCodeLocation());
  }

  /**
   * Signatures have no line in a class file; a use that an editor can open at its line is better.
   */
  int line() {
    return where.getLineNumber() == 0 ? Integer.MAX_VALUE : where.getLineNumber();
  }
}
