package dev.bailiwick.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;

/** A rule before it is known whose house it is for. */
record Article(int number, String promise, Check asked) {

  static Article of(int number, String promise, Check... asked) {
    return new Article(number, promise, Check.inTurn(asked));
  }

  Rule in(House house) {
    return new Rule(
        number,
        promise,
        all(codeOf(house)).should(keepIt()).as("House rule %d: %s".formatted(number, promise)));
  }

  /** The whole code is one thing to judge, so that a rule can miss as well as find. */
  private static AbstractClassesTransformer<Code> codeOf(House house) {
    return new AbstractClassesTransformer<>("the house at " + house.root()) {
      @Override
      public Iterable<Code> doTransform(JavaClasses classes) {
        return List.of(Code.of(house, classes));
      }
    };
  }

  private ArchCondition<Code> keepIt() {
    return new ArchCondition<>(promise) {
      @Override
      public void check(Code code, ConditionEvents events) {
        asked.breaches(code).forEach(breach -> events.add(violated(code, breach)));
      }
    };
  }
}
