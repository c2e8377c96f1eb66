package dev.bailiwick.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.verification.random.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has been seen in answers, so that requests name what there is. */
final class Known {

  private static final int MOST = 50;

  private final Map<String, List<String>> byName = new HashMap<>();

  Known() {
    see("tenant", "acme");
    see("tenant", "globex");
    see("tenant", "system");
    see("slug", "a-slug");
    see("name", "a-name");
    see("type", "document");
    see("type", "user");
    see("type", "bw.tenant");
    see("type", "bw.workspace");
    see("role", "bw.guest");
    see("role", "bw.workspace_viewer");
    see("action", "read");
    see("email", "somebody@acme.test");
    see("feature", "sharing");
    see("product", "fuzzed");
    see("plan", "fuzzed");
    see("attribute", "resource.owner");
    see("expires_at", "2999-01-01T00:00:00Z");
    see("as_of", "1");
    see("limit", "10");
  }

  private void see(String name, String value) {
    List<String> values = byName.computeIfAbsent(name, unknown -> new ArrayList<>());
    if (values.size() < MOST && !values.contains(value)) {
      values.add(value);
    }
  }

  /** Keeps the ids and names of an answer, under what a path calls such a thing. */
  void see(String path, JsonNode body) {
    String last = path.replaceFirst("/\\{[^/]*}$", "").replaceFirst(".*/", "");
    String thing = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    for (JsonNode item : body.has("items") ? body.path("items") : List.of(body)) {
      for (String field : List.of("id", "name", "slug", "prefix", "external_id")) {
        if (item.path(field).isTextual()) {
          see(field, item.path(field).asText());
          if (field.equals("id") || !item.has("id")) {
            see(thing, item.path(field).asText());
          }
        }
      }
    }
  }

  /** Something of this name, or at times something that nobody knows. */
  String text(String name, Dice dice) {
    List<String> values = byName.getOrDefault(name, byName.getOrDefault("id", List.of()));
    if (values.isEmpty() || dice.percent(25)) {
      return dice.percent(50)
          ? "x" + dice.below(1_000)
          : new UUID(dice.seed(), dice.seed()).toString();
    }
    return dice.pick(values);
  }
}
