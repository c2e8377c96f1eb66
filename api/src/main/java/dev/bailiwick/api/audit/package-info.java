/** Who did what in a tenant, over HTTP. */
@NullMarked
package dev.bailiwick.api.audit;

import org.jspecify.annotations.NullMarked;
