package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.Placement;
import org.jspecify.annotations.Nullable;

/** Where the resource of a request lies, as far as is known before deciding. */
public sealed interface Location {

  /** Where a product's thing lies that is so placed, and in this workspace if in any. */
  static Location of(Placement placed, @Nullable String workspace) {
    return switch (placed) {
      case TENANT -> new OnTenant();
      case WORKSPACE -> new InWorkspace(workspace);
    };
  }

  /** On the tenant itself. */
  record OnTenant() implements Location {}

  /** In this workspace, as our tables or the caller say; it need not exist. */
  record InWorkspace(@Nullable String workspace) implements Location {}

  /**
   * In some workspace that no grant on a workspace reaches; nobody says which. Only an outlook asks
   * so.
   */
  record InSomeWorkspace() implements Location {}

  /** Nowhere: a resource of a type that we keep, and this tenant has none such. */
  record Nowhere() implements Location {}
}
