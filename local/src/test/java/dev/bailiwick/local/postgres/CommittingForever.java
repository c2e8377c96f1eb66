package dev.bailiwick.local.postgres;

import dev.bailiwick.local.ChildJvm;
import dev.bailiwick.local.directory.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Commits numbered rows and prints each number once it is committed, until it is killed. */
final class CommittingForever {

  private CommittingForever() {}

  public static void main(String[] arguments) throws SQLException {
    DataDirectory directory = DataDirectory.open(Path.of(arguments[0]));
    LocalPostgres postgres = LocalPostgresTest.start(directory);
    ChildJvm.exitWithParent();
    try (Connection connection = LocalPostgresTest.connect(postgres, Role.OWNER);
        Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into committed values (?)")) {
      statement.execute("create table committed (id bigint primary key)");
      for (long id = 1; id < Long.MAX_VALUE; id++) {
        insert.setLong(1, id);
        insert.execute();
        System.out.println(id);
      }
    }
  }
}
