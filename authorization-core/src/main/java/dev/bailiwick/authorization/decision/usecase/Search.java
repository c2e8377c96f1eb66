package dev.bailiwick.authorization.decision.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.history.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an AuthZEN search wants.
 *
 * @param question the entities that were sent; what stands in the place of the searched one's id,
 *     or of the searched action, is not looked at
 * @param limit how many results a page may have; none is a question for their number alone
 * @param from where the page begins; null for the first
 * @param asOf which policy and register are searched
 */
public record Search(Question question, int limit, @Nullable Position from, AsOf asOf) {

  /**
   * Where a page begins.
   *
   * @param after the id or name of the candidate before it
   * @param before how many results the pages before it had
   */
  public record Position(String after, long before) {

    static final Position START = new Position("", 0);

    public Position {
      requireNonNull(after);
    }
  }

  /**
   * A page of results.
   *
   * @param names the ids of subjects or resources, or the names of actions, in order
   * @param next where the rest begins; null where there is none
   * @param total how many results all pages have; null where counting them would take too long
   */
  public record Found(List<String> names, @Nullable Position next, @Nullable Long total) {

    public Found {
      names = List.copyOf(names);
    }
  }

  public Search {
    requireNonNull(question);
    requireNonNull(asOf);
    if (limit < 0) {
      throw new IllegalArgumentException("a page holds no fewer than none");
    }
  }

  /** A search of today's. */
  public Search(Question question, int limit, @Nullable Position from) {
    this(question, limit, from, new AsOf.Now());
  }

  /** Whether the page begins behind this candidate. */
  boolean isPast(String name) {
    return from != null && name.compareTo(from.after()) <= 0;
  }
}
