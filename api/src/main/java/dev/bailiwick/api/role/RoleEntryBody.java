package dev.bailiwick.api.role;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.RoleRules;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.RoleEntry;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role allows or denies on one type, as it is sent. */
@Introspected
@Schema(
    name = "RoleEntry",
    requiredProperties = {"type", "actions"})
public record RoleEntryBody(
    @Schema(description = "A resource type, or * for every product type.") @Nullable String type,
    @Schema(description = "Actions of the type, or * for every one.")
        @Nullable List<@Nullable String> actions,
    @Schema(
            type = "string",
            allowableValues = {"allow", "deny"},
            defaultValue = "allow")
        @Nullable String effect,
    @Schema(description = Trees.CONDITION) @Nullable Object condition) {

  /** Entries of a role, those that differ by nothing but their action in one. */
  static List<RoleEntryBody> of(List<RoleEntry> entries) {
    List<RoleEntryBody> bodies = new ArrayList<>();
    List<@Nullable String> actions = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      RoleEntry entry = entries.get(i);
      actions.add(entry.action());
      if (i + 1 == entries.size() || !alike(entry, entries.get(i + 1))) {
        bodies.add(
            new RoleEntryBody(
                entry.type(),
                List.copyOf(actions),
                entry.effect().word(),
                Trees.of(entry.condition())));
        actions.clear();
      }
    }
    return bodies;
  }

  private static boolean alike(RoleEntry one, RoleEntry other) {
    return one.type().equals(other.type())
        && one.effect() == other.effect()
        && Objects.equals(one.condition(), other.condition());
  }

  /** The entries that were sent there, one for each action. */
  static Stream<RoleEntry> read(String field, @Nullable RoleEntryBody sent) {
    RoleEntryBody body = required(field, sent);
    String type = required(field + ".type", body.type);
    List<@Nullable String> actions = required(field + ".actions", body.actions);
    if (actions.isEmpty()) {
      throw Refusal.invalid(field + ".actions", "An entry names at least one action.");
    }
    Effect effect = effect(field + ".effect", body.effect);
    Condition condition = Trees.condition(field + ".condition", body.condition);
    return actions.stream()
        .map(action -> required(field + ".actions", action))
        .map(action -> RoleRules.entry(field, type, action, effect, condition));
  }

  private static Effect effect(String field, @Nullable String word) {
    return switch (word) {
      case null -> Effect.ALLOW;
      case "allow" -> Effect.ALLOW;
      case "deny" -> Effect.DENY;
      default -> throw Refusal.invalid(field, "An effect is allow or deny.");
    };
  }
}
