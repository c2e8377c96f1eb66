package dev.bailiwick.api.group;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.policy.Group;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group as it is sent. */
@Introspected
@Schema(name = "Group")
record GroupBody(String id, String name) {

  static GroupBody of(Group group) {
    return new GroupBody(group.id().toString(), group.name());
  }

  /** What a group is to be called. */
  @Introspected
  @Schema(name = "NewGroup", requiredProperties = "name")
  record Named(@Nullable String name) {

    DisplayName displayName() {
      return new DisplayName(required("name", name));
    }
  }
}
