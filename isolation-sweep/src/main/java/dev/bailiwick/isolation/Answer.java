package dev.bailiwick.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came back. */
record Answer(int status, Map<String, List<String>> headers, String body) {

  static final Answer NOTHING = new Answer(0, Map.of(), "");

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * All of it that must not tell one value from another: what was sent is blotted out, so that an
   * answer may repeat it.
   */
  Answer without(String sent, Set<String> varying) {
    Map<String, List<String>> kept = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          if (!varying.contains(name)) {
            kept.put(name, values.stream().map(value -> blot(value, sent)).toList());
          }
        });
    return new Answer(status, kept, blot(body, sent));
  }

  private static String blot(String text, String sent) {
    return sent.isEmpty() ? text : text.replace(sent, "…");
  }
}
