package dev.bailiwick.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** One rule of the house: its number, what it promises, and how the code is held to it. */
public record Rule(int number, String promise, ArchRule rule) {

  /** Throws an {@link AssertionError} that lists every breach. */
  public void check(JavaClasses classes) {
    rule.check(classes);
  }

  @Override
  public String toString() {
    return number + ". " + promise;
  }
}
