/** Making workspaces and finding them. */
@NullMarked
package dev.bailiwick.tenants.workspace.usecase;

import org.jspecify.annotations.NullMarked;
