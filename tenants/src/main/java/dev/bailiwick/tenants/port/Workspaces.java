package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.List;

/** The workspaces of a tenant; they begin, move and are renamed by the ledger. */
public interface Workspaces {

  List<Workspace> list(TenantId tenant);

  /** Where they lay before; of one place and slug, only who had it last. */
  List<FormerSlug> former(TenantId tenant);
}
