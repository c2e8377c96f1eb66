package dev.bailiwick.benchmarks.decide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.benchmarks.report.Table;
import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.client.Api;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What has to be waited for, over HTTP and with PostgreSQL: the first answer of a flat tenant whose
 * policy is not in memory, since it has just changed, and a search. Times, not CPU: nobody else
 * asks meanwhile.
 */
public final class LoadBench {

  private static final int WARMING = 300;
  private static final int ROUNDS = 200;
  private static final int CROWD = 1_000;
  private static final int CANDIDATES_A_PAGE = 200;

  private static final String OURS = "ours";
  private static final String MOST = "9 of 10 within";
  private static final String REACH = "to reach";

  private final PrintStream out;
  private final Table table = new Table("from PostgreSQL, ms", OURS, MOST, REACH);

  public LoadBench(PrintStream out) {
    this.out = out;
  }

  /** Measures everything in one run. */
  public Table run() {
    try (OwnCopy copy = OwnCopy.start()) {
      Api admin = new Api(copy.running().file().api(), copy.running().file().applicationKey());
      admin.put("/v1/catalogue/benchmark", catalogue()).expect(200);
      cold(admin);
      search(admin);
    }
    return table;
  }

  private void cold(Api admin) {
    out.println("measuring cold tenants");
    FlatTenant flat = FlatTenant.of(0);
    String tenant = tenant(admin, "flat", flat);
    for (int user = 0; user < flat.users().size(); user++) {
      member(admin, tenant, user, FlatTenant.role(flat.roleOf(user)));
    }
    String asked = question("\"id\":\"member 0\"");
    String path = tenant.substring("/v1".length()) + "/access/v1/evaluation";
    double[] first = new double[ROUNDS];
    double[] again = new double[ROUNDS];
    for (int round = -WARMING; round < ROUNDS; round++) {
      attributes(admin, tenant, 0, "{\"turn\":%d}".formatted(round));
      double cold = millis(() -> admin.post(path, asked).expect(200));
      double warm = millis(() -> admin.post(path, asked).expect(200));
      if (round >= 0) {
        first[round] = cold;
        again[round] = warm;
      }
    }
    put("cold tenant to first answer", first);
    put("the same answer again", again);
    table.put("cold tenant to first answer", REACH, 5);
  }

  private void search(Api admin) {
    out.println("measuring searches");
    FlatTenant flat = FlatTenant.of(0);
    String tenant = tenant(admin, "crowd", flat);
    for (int user = 0; user < CROWD; user++) {
      member(admin, tenant, user, FlatTenant.role(flat.roleOf(user)));
    }
    String path = tenant.substring("/v1".length()) + "/access/v1/search/subject";
    String asked =
        question("\"id\":\"\"")
            .replaceFirst("}$", ",\"page\":{\"limit\":%d}}".formatted(CANDIDATES_A_PAGE));
    double[] times = new double[ROUNDS];
    for (int round = -WARMING; round < ROUNDS; round++) {
      double time = millis(() -> admin.post(path, asked).expect(200));
      if (round >= 0) {
        times[round] = time;
      }
    }
    put("search over 1,000 candidates", times);
    table.put("search over 1,000 candidates", REACH, 2);
  }

  private void put(String row, double[] times) {
    Arrays.sort(times);
    table.put(row, OURS, times[times.length / 2]);
    table.put(row, MOST, times[times.length * 9 / 10]);
  }

  private static double millis(Runnable call) {
    long begun = System.nanoTime();
    call.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static String question(String id) {
    return """
        {"subject":{"type":"user",%s},"action":{"name":"%s"},"resource":{"type":"%s","id":"42"}}"""
        .formatted(id, FlatTenant.action(0), FlatTenant.type(0));
  }

  private static String tenant(Api admin, String slug, FlatTenant flat) {
    admin
        .post("/v1/tenants", "{\"slug\":\"bench-%s\",\"name\":\"%s\"}".formatted(slug, slug))
        .expect(201);
    String tenant = "/v1/tenants/bench-" + slug;
    for (int role = 0; role < flat.roles().size(); role++) {
      String name = FlatTenant.role(role);
      admin.put(tenant + "/roles/" + name, role(name, flat, role)).expect(200);
    }
    return tenant;
  }

  private static String role(String name, FlatTenant flat, int role) {
    ObjectNode sent = JsonNodeFactory.instance.objectNode().put("name", name);
    ArrayNode entries = sent.putArray("entries");
    flat.permissionsOf(role)
        .forEach(
            permission ->
                entries
                    .addObject()
                    .put("type", FlatTenant.type(permission))
                    .putArray("actions")
                    .add(FlatTenant.action(permission)));
    return sent.toString();
  }

  private static void member(Api admin, String tenant, int user, String role) {
    attributes(admin, tenant, user, "{}");
    String grant =
        """
        {"to":{"type":"user","id":"member %d"},"role":"%s","on":{"type":"bw.tenant"}}"""
            .formatted(user, role);
    admin.post(tenant + "/grants", grant).expect(201);
  }

  private static void attributes(Api admin, String tenant, int user, String attributes) {
    admin
        .put(
            tenant + "/members/by-external-id/member%20" + user,
            "{\"attributes\":%s}".formatted(attributes))
        .expect(200);
  }

  private static String catalogue() {
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    ArrayNode types = sent.putArray("types");
    IntStream.range(0, FlatTenant.TYPES)
        .forEach(
            number -> {
              ObjectNode type =
                  types
                      .addObject()
                      .put("name", FlatTenant.type(number * FlatTenant.ACTIONS.size()))
                      .put("placed", "tenant");
              FlatTenant.ACTIONS.forEach(type.withArray("actions")::add);
            });
    return sent.toString();
  }
}
