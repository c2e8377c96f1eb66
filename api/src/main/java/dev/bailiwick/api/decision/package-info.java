/** AuthZEN over HTTP. */
@NullMarked
package dev.bailiwick.api.decision;

import org.jspecify.annotations.NullMarked;
