package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Page;
import java.util.UUID;

/** Where a page of rows begins and how many are read for it. PostgreSQL orders ids as text does. */
final class PageRows {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private PageRows() {}

  static UUID after(Page.Request wanted) {
    return wanted.after() == null ? BEFORE_ALL : UUID.fromString(wanted.after());
  }

  /** One more than wanted: whether it is there says whether the rest goes on. */
  static int limit(Page.Request wanted) {
    return wanted.limit() + 1;
  }
}
