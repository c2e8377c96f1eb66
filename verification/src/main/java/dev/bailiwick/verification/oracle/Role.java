package dev.bailiwick.verification.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role: its entries, and the names of the roles that it includes. */
public record Role(String name, List<Entry> entries, List<String> includes) {

  /** Stands for every type or every action of products. */
  public static final String ANY = "*";

  /**
   * One entry of a role.
   *
   * @param condition the tree as it was sent, or null
   */
  public record Entry(
      String type, String action, boolean deny, @Nullable Map<String, Object> condition) {

    /** An allow without a condition. */
    public static Entry allow(String type, String action) {
      return new Entry(type, action, false, null);
    }

    /** {@code *} covers product types and actions, and never ours. */
    boolean covers(String askedType, String askedAction) {
      if (OwnTypes.isOwn(askedType)) {
        return type.equals(askedType) && action.equals(askedAction) && !deny;
      }
      return (type.equals(ANY) || type.equals(askedType))
          && (action.equals(ANY) || action.equals(askedAction));
    }

    @Override
    public String toString() {
      return type + ":" + action;
    }
  }
}
