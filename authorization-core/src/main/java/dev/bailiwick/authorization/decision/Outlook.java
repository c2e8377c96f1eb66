package dev.bailiwick.authorization.decision;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/**
 * What would be decided, as far as it is known.
 *
 * @param rules of a conditional one: those that it hangs on
 */
public record Outlook(Kind kind, Set<OpenRule> rules) {

  /** How it stands. */
  public enum Kind {
    DENY,
    CONDITIONAL,
    PERMIT;

    /** As it is written in answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Denied whatever else may be said. */
  static final Outlook DENY = new Outlook(Kind.DENY, Set.of());

  /** Permitted whatever else may be said. */
  static final Outlook PERMIT = new Outlook(Kind.PERMIT, Set.of());

  public Outlook {
    requireNonNull(kind);
    rules = Set.copyOf(rules);
  }

  static Outlook conditional(Set<OpenRule> rules) {
    return new Outlook(Kind.CONDITIONAL, rules);
  }
}
