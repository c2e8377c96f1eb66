package dev.bailiwick.benchmarks.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures side by side: a row for what was measured, a column for whose figure it is. */
public final class Table {

  private final String title;
  private final List<String> columns;
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

  public Table(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  public void put(String row, String column, double figure) {
    if (!columns.contains(column)) {
      throw new IllegalArgumentException("no column " + column);
    }
    rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, figure);
  }

  /** What stands there; not a number where nothing does. */
  public double get(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, Double.NaN);
  }

  /** Prints it; what was not measured is a dash. */
  public void print(PrintStream out) {
    out.printf("%n%-34s", title);
    columns.forEach(column -> out.printf("%16s", column));
    out.println();
    rows.forEach(
        (row, figures) -> {
          out.printf("%-34s", row);
          columns.forEach(column -> out.printf("%16s", text(figures.get(column))));
          out.println();
        });
  }

  /** The same, as {@code {row: {column: figure}}}. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    rows.forEach(
        (row, figures) -> {
          ObjectNode cells = json.putObject(word(row));
          figures.forEach((column, figure) -> cells.put(word(column), rounded(figure)));
        });
    return json;
  }

  private static String text(@Nullable Double figure) {
    return figure == null ? "–" : String.format(Locale.ROOT, format(figure), figure);
  }

  private static String format(double figure) {
    return Math.abs(figure) >= 1000 ? "%,.0f" : "%.2f";
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }
}
