package dev.bailiwick.authorization.ledger;

import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row's changes for people to read: as they were written, with the personal values in the places
 * of their commitments. What has been erased reads so.
 */
public final class LegibleChanges {

  private static final String COMMITMENT = "commitment";
  private static final String ATTRIBUTES = "attributes";
  private static final String ERASED = "erased";

  private final Map<String, String> values;

  private LegibleChanges(Map<String, String> values) {
    this.values = values;
  }

  /** The changes as trees of JSON, in the order in which they were made. */
  public static List<Map<String, @Nullable Object>> of(LedgerEntry entry) {
    LegibleChanges legible =
        new LegibleChanges(
            entry.commitments().stream()
                .collect(toMap(Commitment::commitment, Commitment::value, (one, other) -> one)));
    return CanonicalJson.read(entry.changes()) instanceof List<?> written
        ? written.stream()
            .map(change -> legible.fields(JsonObject.of(change).fields(), false))
            .toList()
        : List.of();
  }

  private Map<String, @Nullable Object> fields(Map<?, ?> tree, boolean areAttributes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    tree.forEach(
        (name, value) ->
            fields.put(name.toString(), legible(value, areAttributes, ATTRIBUTES.equals(name))));
    return fields;
  }

  private @Nullable Object legible(
      @Nullable Object tree, boolean isAttribute, boolean areAttributes) {
    return switch (tree) {
      case Map<?, ?> object when object.keySet().equals(Set.of(COMMITMENT)) ->
          value(String.valueOf(object.get(COMMITMENT)), isAttribute);
      case Map<?, ?> object -> fields(object, areAttributes);
      case List<?> list -> list.stream().map(item -> legible(item, false, false)).toList();
      case null, default -> tree;
    };
  }

  /** The value of an attribute was committed to as JSON, any other as its text. */
  private @Nullable Object value(String commitment, boolean isAttribute) {
    String value = values.get(commitment);
    if (value == null) {
      return ERASED;
    }
    return isAttribute ? CanonicalJson.read(value) : value;
  }
}
