package dev.bailiwick.api.audit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.http.CsvLines;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.audit.AuditItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An audit as a file: a line each, as JSON or for a spreadsheet. */
@Singleton
final class AuditFiles {

  private static final String HEADINGS =
      "at,kind,actor_type,actor,actor_name,operation,about_type,about,policy_version,code,"
          + "permission,times,trace,changes\r\n";

  private final ObjectMapper json;

  AuditFiles(ObjectMapper json) {
    this.json = json;
  }

  Stream<String> ndjson(Stream<List<AuditItem>> parts) {
    return text(parts, item -> written(item) + "\n");
  }

  Stream<String> csv(Stream<List<AuditItem>> parts) {
    return Stream.concat(Stream.of(HEADINGS), text(parts, this::row));
  }

  /** How one item is written. */
  private interface Line {
    String of(AuditItemBody item);
  }

  private static Stream<String> text(Stream<List<AuditItem>> parts, Line line) {
    return parts.map(
        items -> items.stream().map(AuditItemBody::of).map(line::of).collect(joining()));
  }

  private String row(AuditItemBody item) {
    ReferenceBody about = item.about();
    return CsvLines.of(
        item.at(),
        item.kind(),
        item.actor().type(),
        item.actor().id(),
        item.names().get(String.valueOf(item.actor().id())),
        item.operation(),
        about == null ? null : about.type(),
        about == null ? null : about.id(),
        item.policyVersion(),
        item.code(),
        item.permission(),
        item.times(),
        item.trace(),
        item.changes() == null ? null : written(item.changes()));
  }

  private String written(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an audit is JSON", impossible);
    }
  }
}
