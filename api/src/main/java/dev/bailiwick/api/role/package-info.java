/** Roles over HTTP. */
@NullMarked
package dev.bailiwick.api.role;

import org.jspecify.annotations.NullMarked;
