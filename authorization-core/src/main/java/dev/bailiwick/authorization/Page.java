package dev.bailiwick.authorization;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some of many, in the order of their keys; {@code next} is where the rest begins, if there is any.
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** Which part is wanted: what comes after this key (null: from the first), and how many. */
  public record Request(@Nullable String after, int limit) {

    public Request {
      if (limit < 1) {
        throw new IllegalArgumentException("a page holds at least one");
      }
    }
  }

  /** The wanted part of all these, ordered by their keys. */
  public static <T> Page<T> of(Stream<T> all, Function<T, String> key, Request wanted) {
    List<T> found =
        all.filter(item -> wanted.after() == null || key.apply(item).compareTo(wanted.after()) > 0)
            .sorted(Comparator.comparing(key))
            .limit(wanted.limit() + 1L)
            .toList();
    return of(found, key, wanted);
  }

  /** A page of what was found, of which there is one more than wanted where the rest goes on. */
  public static <T> Page<T> of(List<T> found, Function<T, String> key, Request wanted) {
    if (found.size() <= wanted.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, wanted.limit());
    return new Page<>(items, key.apply(items.getLast()));
  }

  /** The same page with its items turned into something else. */
  public <R> Page<R> map(Function<T, R> turn) {
    return new Page<>(items.stream().map(turn).toList(), next);
  }
}
