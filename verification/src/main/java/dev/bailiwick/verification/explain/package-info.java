/** Explanations against trying everything. */
@NullMarked
package dev.bailiwick.verification.explain;

import org.jspecify.annotations.NullMarked;
