package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Permission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The matrix that is kept in git and reviewed as text: it changes only when somebody reads it. */
final class RoleMatrixTest {

  private static final JavaClasses PRODUCT = Rules.classesOf(Bailiwick.house());

  private final RoleMatrix matrix = new RoleMatrix(TenantId.random());
  private final RoleMatrix installation = new RoleMatrix(TenantId.SYSTEM);

  @Test
  void isWhatIsKept() throws IOException {
    new KeptText("role-matrix.txt").assertIs(lines());
  }

  @Test
  @Tag("security-16")
  void everyOperationHasAPermittedAndADeniedCell() {
    assertTrue(operations().size() > 10);
    for (Operation operation : operations()) {
      String permitted = permitted(operation);
      assertTrue(permitted.contains("bw.owner"), operation.name());
      assertTrue(!permitted.contains("nothing"), operation.name());
      assertTrue(!permitted.contains("neighbour"), operation.name());
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Every built-in role × every permission × every place, printed by RoleMatrixTest.");
    lines.add("# Workspace roles are held on the workspace 'here', the others on the tenant;");
    lines.add("# 'nothing' is a member without a grant, 'neighbour' another tenant's owner.");
    lines.add("");
    addTable(lines, matrix, permission -> true);
    lines.add("# The installation's own tenant: what no other one has.");
    lines.add("");
    addTable(lines, installation, permission -> !matrix.has(permission));
    lines.add("# Operations, with what each needs and who may.");
    lines.add("");
    operations().stream().map(this::row).distinct().forEach(lines::add);
    return lines;
  }

  private static void addTable(List<String> lines, RoleMatrix matrix, Predicate<Permission> which) {
    for (int i = 0; i < matrix.roles().size(); i++) {
      lines.add("# column %2d  %s".formatted(i + 1, matrix.roles().get(i)));
    }
    lines.add("");
    for (Permission permission : matrix.permissions()) {
      if (which.test(permission)) {
        matrix.placesOf(permission).forEach(place -> lines.add(row(matrix, permission, place)));
      }
    }
    lines.add("");
  }

  private static String row(RoleMatrix matrix, Permission permission, String place) {
    String cells =
        matrix.roles().stream()
            .map(role -> matrix.permits(role, permission, place) ? "+" : ".")
            .collect(Collectors.joining(" "));
    return String.format(Locale.ROOT, "%-26s %-7s %s", permission, place, cells);
  }

  private String row(Operation operation) {
    return String.format(
        Locale.ROOT, "%-62s %-22s %s", operation.name(), operation.need(), permitted(operation));
  }

  /** Who may somewhere. */
  private String permitted(Operation operation) {
    Permission need = Permission.of(operation.need());
    RoleMatrix where = matrix.has(need) ? matrix : installation;
    return where.roles().stream()
        .filter(role -> where.placesOf(need).anyMatch(place -> where.permits(role, need, place)))
        .collect(Collectors.joining(" "));
  }

  private static List<Operation> operations() {
    return PRODUCT.stream()
        .flatMap(type -> Operation.of(type, Bailiwick.house()))
        .filter(Operation::isGuarded)
        .sorted(Comparator.comparing(Operation::name))
        .toList();
  }
}
