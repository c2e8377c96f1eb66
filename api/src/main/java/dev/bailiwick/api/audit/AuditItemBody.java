package dev.bailiwick.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.audit.AuditItem;
import dev.bailiwick.authorization.audit.AuditItem.Change;
import dev.bailiwick.authorization.audit.AuditItem.Event;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LegibleChanges;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing in a tenant's audit as it is sent. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditItem", description = "Something that somebody did, or was refused.")
record AuditItemBody(
    @Schema(description = "Of a change its policy version, else an id of its own.") String id,
    Instant at,
    @Schema(
            type = "string",
            allowableValues = {"change", "act", "refusal"})
        String kind,
    @Schema(description = "Who did it; the type bailiwick is the installation itself.")
        ReferenceBody actor,
    @Schema(description = "What was done or asked for; of a change its kinds, with commas between.")
        String operation,
    @Schema(description = "What an act or refusal was about, where that has an id.")
        @Nullable ReferenceBody about,
    @Schema(description = "Of a change: which version of the policy it made.")
        @Nullable Long policyVersion,
    @Schema(description = "Of a change: what exactly; what has been forgotten reads erased.")
        @Nullable List<Map<String, @Nullable Object>> changes,
    @Schema(description = "Of a refusal: why.") @Nullable String code,
    @Schema(description = "Of a refusal: what was lacking.") @Nullable String permission,
    @Schema(description = "Of a refusal: how many came too fast to be kept singly.")
        @Nullable Integer times,
    @Schema(description = "The trace that the request was part of.") @Nullable String trace,
    @Schema(description = "What those are called today whose ids stand here, by id.")
        Map<String, String> names) {

  static AuditItemBody of(AuditItem item) {
    return switch (item) {
      case Change change -> of(change);
      case Event event -> of(event.event(), names(event));
    };
  }

  private static AuditItemBody of(Change change) {
    List<Map<String, @Nullable Object>> changes = LegibleChanges.of(change.entry());
    String kinds =
        changes.stream()
            .map(one -> String.valueOf(one.get("change")))
            .distinct()
            .collect(Collectors.joining(","));
    long version = change.entry().version();
    return new AuditItemBody(
        Long.toString(version),
        change.at(),
        Kind.CHANGE.word(),
        actor(change.actor()),
        kinds,
        null,
        version,
        changes,
        null,
        null,
        null,
        null,
        names(change));
  }

  private static AuditItemBody of(AuditEvent event, Map<String, String> names) {
    Refused refused = event.outcome() instanceof Refused it ? it : null;
    return new AuditItemBody(
        event.id().toString(),
        event.at(),
        (refused == null ? Kind.ACT : Kind.REFUSAL).word(),
        actor(event.actor()),
        event.operation(),
        about(event.about()),
        null,
        null,
        refused == null ? null : refused.code(),
        refused == null ? null : refused.permission(),
        refused == null ? null : refused.times(),
        event.trace(),
        names);
  }

  private static ReferenceBody actor(Actor actor) {
    int colon = actor.name().indexOf(':');
    return colon < 0
        ? new ReferenceBody(actor.name(), null)
        : new ReferenceBody(actor.name().substring(0, colon), actor.name().substring(colon + 1));
  }

  private static @Nullable ReferenceBody about(@Nullable Reference about) {
    return about == null ? null : new ReferenceBody(about.type(), about.id());
  }

  private static Map<String, String> names(AuditItem item) {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<UUID, String> name : item.names().entrySet()) {
      names.put(name.getKey().toString(), name.getValue());
    }
    return names;
  }
}
