package dev.bailiwick.api.catalogue;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resource type as it is sent. */
@Introspected
@Schema(
    name = "ResourceType",
    requiredProperties = {"name", "placed", "actions"})
record TypeBody(
    @Nullable String name,
    @Schema(
            type = "string",
            allowableValues = {"tenant", "workspace"})
        @Nullable String placed,
    @Schema(description = "Its resources are kept in the register; false unless said.")
        @Nullable Boolean registered,
    @Nullable List<@Nullable String> actions,
    @Schema(description = "Attributes of registered ones that whoever asks may fill in.")
        @Nullable List<@Nullable String> callerSupplied,
    @Schema(description = "What a plan must hold for an action.")
        @Nullable Map<String, @Nullable String> features) {

  static TypeBody of(ResourceType type) {
    return new TypeBody(
        type.name(),
        type.placed().name().toLowerCase(Locale.ROOT),
        type.registered(),
        List.copyOf(type.actions()),
        type.callerSupplied().stream().sorted().toList(),
        new TreeMap<>(type.features()));
  }

  /** The type that was sent in this field. */
  static ResourceType read(String field, @Nullable TypeBody sent) {
    TypeBody body = required(field, sent);
    return new ResourceType(
        required(field + ".name", body.name),
        placement(field + ".placed", required(field + ".placed", body.placed)),
        body.registered != null && body.registered,
        texts(field + ".actions", required(field + ".actions", body.actions)),
        body.supplied(field + ".caller_supplied"),
        body.needed(field + ".features"));
  }

  private Set<String> supplied(String field) {
    return callerSupplied == null ? Set.of() : new HashSet<>(texts(field, callerSupplied));
  }

  private Map<String, String> needed(String field) {
    Map<String, String> needed = new HashMap<>();
    if (features != null) {
      features.forEach(
          (action, feature) -> needed.put(action, required(field + "." + action, feature)));
    }
    return needed;
  }

  private static List<String> texts(String field, List<@Nullable String> sent) {
    return sent.stream().map(text -> required(field, text)).toList();
  }

  private static Placement placement(String field, String word) {
    return switch (word) {
      case "tenant" -> Placement.TENANT;
      case "workspace" -> Placement.WORKSPACE;
      default -> throw Refusal.invalid(field, "A type is placed on the tenant or in a workspace.");
    };
  }
}
