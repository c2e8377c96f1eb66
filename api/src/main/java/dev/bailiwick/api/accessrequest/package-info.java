/** Asking for access over HTTP, and deciding on it. */
@NullMarked
package dev.bailiwick.api.accessrequest;

import org.jspecify.annotations.NullMarked;
