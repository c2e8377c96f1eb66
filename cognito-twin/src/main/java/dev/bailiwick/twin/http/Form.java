package dev.bailiwick.twin.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields as a query or a form body carries them, {@code application/x-www-form-urlencoded}. */
public record Form(Map<String, List<String>> fields) {

  public Form {
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = Collections.unmodifiableMap(copy);
  }

  public static Form parse(String encoded) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        fields
            .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return new Form(fields);
  }

  public static Form of(Map<String, String> fields) {
    var lists = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Form(lists);
  }

  /** The first value of that name; an empty one counts as none (RFC 6749 §3.1). */
  public Optional<String> first(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  public String text(String name) {
    return first(name).orElse("");
  }

  public boolean hasRepeated() {
    return fields.values().stream().anyMatch(values -> values.size() > 1);
  }

  /** The same fields, one of them with this value alone. */
  public Form with(String name, String value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(name, List.of(value));
    return new Form(changed);
  }

  public String encoded() {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(value -> encode(field.getKey()) + "=" + encode(value)))
        .collect(joining("&"));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedForm(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
