package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.List;

/** The workspaces of a tenant; they begin by the ledger. */
public interface Workspaces {

  List<Workspace> list(TenantId tenant);
}
