package dev.bailiwick.api.role;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is sent.
 *
 * @param includes names of the roles whose entries are this role's too
 */
@Introspected
@Schema(
    name = "NewRole",
    description = "What a role holds; its name where the path does not say it.")
public record RoleBody(
    @Nullable String name,
    @Nullable List<@Nullable RoleEntryBody> entries,
    @Nullable List<@Nullable String> includes,
    @Schema(description = "Each grant of it takes a second person, who approves it; this stays.")
        @Nullable Boolean approval) {

  /** The role as it could be sent again. */
  public static RoleBody of(Role role) {
    return new RoleBody(
        role.name(),
        List.<@Nullable RoleEntryBody>copyOf(RoleEntryBody.of(role.entries())),
        List.<@Nullable String>copyOf(role.includes()),
        role.approval());
  }

  /**
   * The role that this says, under a name that was said elsewhere.
   *
   * @param path the field that it stands in, with a dot behind it where there is one
   */
  public Role role(String path, String called) {
    if (name != null && !name.equals(called)) {
      throw Refusal.invalid(path + "name", "The path says another name.");
    }
    List<@Nullable RoleEntryBody> sent = entries == null ? List.of() : entries;
    Stream<RoleEntry> read =
        IntStream.range(0, sent.size())
            .boxed()
            .flatMap(i -> RoleEntryBody.read(path + "entries[" + i + "]", sent.get(i)));
    return Role.custom(called, read.distinct().toList(), names(path + "includes"))
        .withApproval(Boolean.TRUE.equals(approval));
  }

  private List<String> names(String field) {
    return includes == null
        ? List.of()
        : includes.stream().map(included -> name(field, included)).distinct().toList();
  }

  private static String name(String field, @Nullable String included) {
    if (included == null) {
      throw Refusal.invalid(field, "A role is included by its name.");
    }
    return included;
  }
}
