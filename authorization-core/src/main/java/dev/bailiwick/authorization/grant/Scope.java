package dev.bailiwick.authorization.grant;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;

/** Where a grant reaches. */
public sealed interface Scope {

  /** Everything in the tenant. */
  record OnTenant() implements Scope {}

  /** One workspace, all beneath it, and what lies in them. */
  record OnWorkspace(WorkspaceId workspace) implements Scope {}

  /** Exactly one resource of a product. */
  record OnResource(Reference resource) implements Scope {}
}
