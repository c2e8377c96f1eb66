package dev.bailiwick.api.workspace;

import dev.bailiwick.tenants.workspace.Workspace;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workspace as it is sent. */
@Introspected
@Schema(name = "Workspace")
record WorkspaceBody(
    String id, @Nullable String parent, String slug, String name, boolean archived) {

  static WorkspaceBody of(Workspace workspace) {
    return new WorkspaceBody(
        workspace.id().toString(),
        workspace.parent() == null ? null : workspace.parent().toString(),
        workspace.slug(),
        workspace.name(),
        workspace.archived());
  }

  /** A workspace to be made. */
  @Introspected
  @Schema(
      name = "NewWorkspace",
      requiredProperties = {"slug", "name"})
  record New(@Nullable String slug, @Nullable String name, @Nullable String parent) {}
}
