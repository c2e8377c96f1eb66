/** Workspaces over HTTP. */
@NullMarked
package dev.bailiwick.api.workspace;

import org.jspecify.annotations.NullMarked;
