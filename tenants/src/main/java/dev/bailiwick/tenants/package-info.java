/** Words that tenants and workspaces share. */
@NullMarked
package dev.bailiwick.tenants;

import org.jspecify.annotations.NullMarked;
