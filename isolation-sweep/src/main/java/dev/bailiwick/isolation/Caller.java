package dev.bailiwick.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param credential what follows {@code Bearer}; null for nobody in particular
 */
record Caller(String name, Kind kind, @Nullable String credential) {

  /** What this caller has to do with the own tenant. */
  enum Kind {
    /** Belongs to it: what is the neighbour's must look absent. */
    MEMBER,
    /** Has no place in it: all that is its own must look absent. */
    STRANGER,
    /** May ask about any tenant: only shows what can be permitted. */
    OPERATOR,
    /** Asks only where an operation names it, for what happens to the caller. */
    EXTRA
  }

  static Caller of(String name, JsonNode node) {
    return new Caller(
        name,
        Kind.valueOf(node.path("kind").asText("member").toUpperCase(Locale.ROOT)),
        node.path("credential").textValue());
  }
}
