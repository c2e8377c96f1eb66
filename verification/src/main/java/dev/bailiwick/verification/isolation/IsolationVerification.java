package dev.bailiwick.verification.isolation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bailiwick.isolation.Report;
import dev.bailiwick.isolation.Sweep;
import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.verification.copy.Unlimited;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The product as it ships, every operation of its own description called as everybody with what is
 * their own, the neighbour's and nobody's.
 */
public final class IsolationVerification {

  private static final ObjectMapper JSON = new ObjectMapper();

  private IsolationVerification() {}

  /** Sweeps; the last line that it prints is the figures in JSON. */
  public static boolean run(long seed, PrintStream out) {
    out.println("seed " + seed + "; it decides which ids are nobody's");
    Report report = sweep(seed);
    print(out, "not known to the plan", report.unknown());
    print(out, "permitted to nobody", report.unpermitted());
    print(out, "broken", report.broken());
    print(out, "leak", report.leaks());
    out.printf(
        "{\"name\":\"isolation\",\"ok\":%s,\"seed\":%d,\"operations\":%d,\"operations_covered\":%d,"
            + "\"cells\":%d,\"requests\":%d,\"server_errors\":%d,\"leaks\":%d}%n",
        report.isClean(),
        seed,
        report.operations(),
        report.covered(),
        report.cells(),
        report.requests(),
        report.broken().size(),
        report.leaks().size());
    return report.isClean();
  }

  private static void print(PrintStream out, String what, List<String> lines) {
    lines.stream().limit(50).forEach(line -> out.println(what + ": " + line));
  }

  private static Report sweep(long seed) {
    try (OwnCopy copy = Unlimited.start()) {
      return Sweep.run(description(copy.running()), plan(copy.running()), seed);
    }
  }

  private static JsonNode description(Running running) {
    String yaml = new Api(running.file().api(), null).get("/openapi.yaml").response().body();
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode plan(Running running) {
    try (InputStream in =
        requireNonNull(IsolationVerification.class.getResourceAsStream("plan.json"))) {
      ObjectNode plan = (ObjectNode) JSON.readTree(in);
      plan.put("base", running.file().api().toString());
      plan.putObject("makers").put("own", "owner").put("foreign", "neighbour");
      try (People people = new People(running.file(), plan.putObject("callers"))) {
        new Neighbours(running, people, (ObjectNode) plan.path("slots")).settle();
      }
      return plan;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
