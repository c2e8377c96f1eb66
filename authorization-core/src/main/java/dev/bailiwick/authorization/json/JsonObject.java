package dev.bailiwick.authorization.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object in a tree of JSON, read field by field as whoever wrote it means it; a field that is
 * missing or of another kind is an IllegalArgumentException.
 */
public record JsonObject(Map<?, ?> fields) {

  /** The object that this tree is. */
  public static JsonObject of(@Nullable Object tree) {
    return new JsonObject(as(Map.class, tree));
  }

  /** What the field holds, of whatever kind; null where it is missing. */
  public @Nullable Object tree(String name) {
    return fields.get(name);
  }

  public String text(String name) {
    return as(String.class, tree(name));
  }

  public @Nullable String textOrNull(String name) {
    return tree(name) == null ? null : text(name);
  }

  public boolean flag(String name) {
    return as(Boolean.class, tree(name));
  }

  public @Nullable Boolean flagOrNull(String name) {
    return tree(name) == null ? null : flag(name);
  }

  public JsonObject object(String name) {
    return of(tree(name));
  }

  public @Nullable JsonObject objectOrNull(String name) {
    return tree(name) == null ? null : object(name);
  }

  public List<JsonObject> objects(String name) {
    return list(name).stream().map(JsonObject::of).toList();
  }

  /** The items of a list, of whatever kinds. */
  public List<?> trees(String name) {
    return list(name);
  }

  public List<String> texts(String name) {
    return list(name).stream().map(item -> as(String.class, item)).toList();
  }

  /** The names of its fields. */
  public List<String> names() {
    return fields.keySet().stream().map(name -> as(String.class, name)).toList();
  }

  /** The whole number in a field. */
  public long number(String name) {
    try {
      return as(BigDecimal.class, tree(name)).longValueExact();
    } catch (ArithmeticException fraction) {
      throw new IllegalArgumentException("no whole number, or too large a one", fraction);
    }
  }

  public @Nullable Long numberOrNull(String name) {
    return tree(name) == null ? null : number(name);
  }

  private List<?> list(String name) {
    return as(List.class, tree(name));
  }

  private static <T> T as(Class<T> kind, @Nullable Object tree) {
    if (!kind.isInstance(tree)) {
      throw new IllegalArgumentException("a field that is missing, or of another kind");
    }
    return kind.cast(tree);
  }
}
