/** Workspaces, nested under their tenant. */
@NullMarked
package dev.bailiwick.tenants.workspace;

import org.jspecify.annotations.NullMarked;
