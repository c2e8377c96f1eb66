/** Asking someone in by e-mail. */
@NullMarked
package dev.bailiwick.tenants.invitation;

import org.jspecify.annotations.NullMarked;
