/** Tenants over HTTP. */
@NullMarked
package dev.bailiwick.api.tenant;

import org.jspecify.annotations.NullMarked;
