package dev.bailiwick.tenants.workspace;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a workspace lay once and what it was called there. For a while that still leads to it,
 * unless another one has the slug there by now.
 *
 * @param releasedAt when it was renamed or moved away
 */
public record FormerSlug(
    @Nullable WorkspaceId parent, String slug, WorkspaceId workspace, Instant releasedAt) {

  /** As long as a released slug of a tenant stays reserved. */
  private static final Duration KEPT = Duration.ofDays(90);

  public FormerSlug {
    requireNonNull(slug);
    requireNonNull(workspace);
    requireNonNull(releasedAt);
  }

  /** Whether it still leads to the workspace. */
  public boolean leadsAt(Instant at) {
    return at.isBefore(releasedAt.plus(KEPT));
  }
}
