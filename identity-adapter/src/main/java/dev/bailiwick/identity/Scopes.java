package dev.bailiwick.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scopes as they are written: words with blanks between them. */
final class Scopes {

  private Scopes() {}

  static Set<String> of(@Nullable String written) {
    return written == null
        ? Set.of()
        : Arrays.stream(written.split(" "))
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
