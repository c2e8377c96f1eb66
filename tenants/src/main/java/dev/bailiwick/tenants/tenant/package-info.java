/** Organisations, each a world of its own. */
@NullMarked
package dev.bailiwick.tenants.tenant;

import org.jspecify.annotations.NullMarked;
