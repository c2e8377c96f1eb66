package dev.bailiwick.authorization.condition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which part of a request an attribute belongs to, and the names that are ours in it. */
public enum Source {
  SUBJECT,
  RESOURCE,
  ACTION,
  CONTEXT;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The source of that word, or null if it is none. */
  static @Nullable Source of(String word) {
    for (Source source : values()) {
      if (source.word.equals(word)) {
        return source;
      }
    }
    return null;
  }

  /** As it stands before the dot, as in {@code subject.department}. */
  public String word() {
    return word;
  }

  /**
   * Whether we alone answer this name: a condition may read it, but nobody stores or sends it as an
   * attribute, and no allow-list names it.
   */
  public boolean reserves(String name) {
    return switch (word + "." + name) {
      case "subject.id",
          "subject.type",
          "subject.mfa_enrolled",
          "resource.id",
          "resource.type",
          "resource.workspace",
          "action.name",
          "context.time" ->
          true;
      default -> false;
    };
  }
}
