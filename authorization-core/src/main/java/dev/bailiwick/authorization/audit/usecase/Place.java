package dev.bailiwick.authorization.audit.usecase;

import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a list has come, in the ledger and in the trail: each goes on before this row of its own,
 * whatever their clocks say.
 */
record Place(long version, @Nullable AuditEventId event) {

  static final Place FIRST = new Place(Long.MAX_VALUE, null);

  private static final String BETWEEN = "/";

  static Place parse(String text) {
    int end = text.indexOf(BETWEEN);
    String event = text.substring(end + 1);
    return new Place(
        Long.parseLong(text.substring(0, end)),
        event.isEmpty() ? null : new AuditEventId(UUID.fromString(event)));
  }

  Place after(List<AuditItem> items) {
    Place place = this;
    for (AuditItem item : items) {
      place =
          switch (item) {
            case AuditItem.Change change -> new Place(change.entry().version(), place.event());
            case AuditItem.Event event -> new Place(place.version(), event.event().id());
          };
    }
    return place;
  }

  @Override
  public String toString() {
    return version + BETWEEN + (event == null ? "" : event);
  }
}
