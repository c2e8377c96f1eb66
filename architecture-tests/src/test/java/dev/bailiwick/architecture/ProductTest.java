package dev.bailiwick.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("security-16")
final class ProductTest {

  private static final House HOUSE = Bailiwick.house();
  private static final JavaClasses PRODUCT = Rules.classesOf(HOUSE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void our_own_house_keeps(Rule rule) {
    rule.check(PRODUCT);
  }

  static List<Rule> rules() {
    return Rules.all(HOUSE);
  }
}
