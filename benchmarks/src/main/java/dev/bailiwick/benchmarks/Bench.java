package dev.bailiwick.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.benchmarks.decide.DecideBench;
import dev.bailiwick.benchmarks.decide.LoadBench;
import dev.bailiwick.benchmarks.http.HttpBench;
import dev.bailiwick.benchmarks.report.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./bailiwick bench [decide | http | load]}: prints ours beside what it is compared with,
 * measured in one run; the last line is the figures in JSON.
 */
final class Bench {

  private static final String DECIDE = "decide";
  private static final String HTTP = "http";
  private static final String LOAD = "load";

  private Bench() {}

  public static void main(String[] arguments) {
    List<String> wanted = arguments.length == 0 ? List.of(DECIDE, HTTP, LOAD) : List.of(arguments);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, Table> tables = new LinkedHashMap<>();
    for (String name : wanted) {
      switch (name) {
        case DECIDE -> tables.putAll(new DecideBench(out).run());
        case HTTP -> tables.put(HTTP, new HttpBench(out, HttpBench.Pace.USUAL).run());
        case LOAD -> tables.put(LOAD, new LoadBench(out).run());
        default -> {
          System.err.println("bailiwick: bench knows decide, http and load");
          System.exit(2);
        }
      }
    }
    tables.values().forEach(table -> table.print(out));
    out.println(json(tables));
    System.exit(0);
  }

  private static ObjectNode json(Map<String, Table> tables) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "bench").put("ok", true);
    tables.forEach((name, table) -> json.set(name, table.json()));
    return json;
  }
}
