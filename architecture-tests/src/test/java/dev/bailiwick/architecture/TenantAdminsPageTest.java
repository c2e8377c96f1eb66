package dev.bailiwick.architecture;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for tenant admins says in plain words what is decided, of every permission. */
final class TenantAdminsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "tenant-admins.md");
  private static final Pattern NAMED = Pattern.compile("`([a-z_.]+:[a-z_]+)`");
  private static final List<String> COLUMNS =
      List.of(
          "bw.owner",
          "bw.admin",
          "bw.member",
          "bw.guest",
          "bw.workspace_admin",
          "bw.workspace_editor",
          "bw.workspace_viewer",
          "bw.enforcement_point");

  private final RoleMatrix matrix = new RoleMatrix(TenantId.random());

  @Test
  void saysOfEachRoleWhatIsDecided() throws IOException {
    Set<Permission> told = new HashSet<>();
    for (List<String> row : rows()) {
      for (Permission permission : named(row.getLast())) {
        told.add(permission);
        List<String> decided = COLUMNS.stream().map(role -> cell(role, permission)).toList();
        assertEquals(decided, row.subList(1, row.size() - 1), row.getFirst() + permission);
      }
    }
    assertEquals(Set.copyOf(matrix.permissions()), told);
  }

  /** Of the table whose last column names permissions: the fields of each row. */
  private static List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      List<String> fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (fields.size() == COLUMNS.size() + 4 && !named(fields.get(fields.size() - 2)).isEmpty()) {
        rows.add(fields.subList(1, fields.size() - 1));
      }
    }
    return rows;
  }

  private static Set<Permission> named(String field) {
    return NAMED
        .matcher(field)
        .results()
        .map((MatchResult found) -> Permission.of(found.group(1)))
        .collect(toSet());
  }

  private String cell(String role, Permission permission) {
    List<String> places = matrix.placesOf(permission).toList();
    List<String> where =
        places.stream().filter(place -> matrix.permits(role, permission, place)).toList();
    if (where.isEmpty()) {
      return "";
    }
    return where.equals(places) ? "yes" : where.equals(List.of("here", "below")) ? "there" : "?";
  }
}
