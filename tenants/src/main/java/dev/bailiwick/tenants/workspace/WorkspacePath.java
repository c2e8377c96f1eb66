package dev.bailiwick.tenants.workspace;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.Slug;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slugs from the top of a tenant down to a workspace, with dots between them: a slug alone says
 * only which of those that lie side by side.
 */
public record WorkspacePath(List<Slug> slugs) {

  public WorkspacePath {
    slugs = List.copyOf(slugs);
  }

  /** The path that this text is, if it is one. */
  public static Optional<WorkspacePath> parse(String text) {
    List<String> slugs = List.of(text.split("\\.", -1));
    return slugs.stream().allMatch(Slug::isOne)
        ? Optional.of(new WorkspacePath(slugs.stream().map(Slug::new).toList()))
        : Optional.empty();
  }

  /**
   * Where the path leads; at each step the workspace that bears the slug now comes before one that
   * did.
   *
   * @param former those that still lead somewhere
   */
  public Optional<WorkspaceId> among(List<Workspace> workspaces, List<FormerSlug> former) {
    WorkspaceId at = null;
    for (Slug slug : slugs) {
      WorkspaceId next = step(at, slug, workspaces, former);
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.ofNullable(at);
  }

  private static @Nullable WorkspaceId step(
      @Nullable WorkspaceId parent,
      Slug slug,
      List<Workspace> workspaces,
      List<FormerSlug> former) {
    Stream<WorkspaceId> now =
        workspaces.stream()
            .filter(it -> it.slug().equals(slug.value()) && Objects.equals(it.parent(), parent))
            .map(Workspace::id);
    Stream<WorkspaceId> before =
        former.stream()
            .filter(it -> it.slug().equals(slug.value()) && Objects.equals(it.parent(), parent))
            .map(FormerSlug::workspace);
    return Stream.concat(now, before).findFirst().orElse(null);
  }
}
