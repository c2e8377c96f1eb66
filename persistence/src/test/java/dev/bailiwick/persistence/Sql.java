package dev.bailiwick.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain statements on a connection of the test's own, past all that the module does. */
record Sql(Connection connection) implements AutoCloseable {

  /** A connection of this role, with no tenant set. */
  static Sql as(String role) throws SQLException {
    return new Sql(Installation.get().database().connect(role));
  }

  /** A connection before which no wall stands. */
  static Sql asSuperuser() throws SQLException {
    return new Sql(Installation.get().database().connect());
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Each row as its columns, joined by blanks. */
  List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
