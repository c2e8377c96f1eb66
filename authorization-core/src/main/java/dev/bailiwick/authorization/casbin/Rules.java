package dev.bailiwick.authorization.casbin;

import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.model.Assertion;
import org.casbin.jcasbin.model.Model;

/** What stands in a loaded model. */
final class Rules {

  private Rules() {}

  /** The rules of one kind. */
  static List<List<String>> of(Model model, String section, String kind) {
    Map<String, Assertion> assertions = model.model.get(section);
    Assertion assertion = assertions == null ? null : assertions.get(kind);
    if (assertion == null) {
      throw new IllegalStateException("a model without " + kind);
    }
    return assertion.policy;
  }

  /** A name without its kind. */
  static String bare(String kind, String name) {
    if (!name.startsWith(kind)) {
      throw new IllegalStateException("a name of another kind");
    }
    return name.substring(kind.length());
  }
}
