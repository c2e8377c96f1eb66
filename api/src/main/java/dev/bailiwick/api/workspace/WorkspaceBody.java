package dev.bailiwick.api.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.api.http.Destinations;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.workspace.Workspace;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace;
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

  /**
   * What is to change of a workspace; what is not sent stays.
   *
   * @param parent a node, since null is the top of the tenant and not sending it neither
   */
  @Introspected
  @Schema(name = "WorkspaceChange")
  record Change(
      @Nullable String slug,
      @Nullable String name,
      @Schema(
              implementation = String.class,
              nullable = true,
              description = "The workspace to lie beneath from now on; null for the top.")
          @Nullable JsonNode parent) {

    ChangeWorkspace.Wanted wanted() {
      if (slug == null && name == null && parent == null) {
        throw Refusal.invalid("name", "Send a name, a slug, a parent, or more than one of them.");
      }
      return new ChangeWorkspace.Wanted(
          slug == null ? null : new Slug(slug),
          name == null ? null : new DisplayName(name),
          parent == null ? null : Destinations.read("parent", parent));
    }
  }

  /** A workspace to be made. */
  @Introspected
  @Schema(
      name = "NewWorkspace",
      requiredProperties = {"slug", "name"})
  record New(@Nullable String slug, @Nullable String name, @Nullable String parent) {}
}
