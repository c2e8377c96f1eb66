package dev.bailiwick.persistence;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a server that cannot be reached, or is going, from a statement that is wrong. */
final class Outage {

  /** Connection exceptions, operator intervention, insufficient resources: SQL's own classes. */
  private static final List<String> CLASSES = List.of("08", "57P", "53");

  private static final int DEEPEST = 20;

  private Outage() {}

  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Outage::is);
  }

  private static boolean is(Throwable cause) {
    if (!(cause instanceof SQLException failure)) {
      return cause instanceof ConnectionException;
    }
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || (state != null && CLASSES.stream().anyMatch(state::startsWith));
  }
}
