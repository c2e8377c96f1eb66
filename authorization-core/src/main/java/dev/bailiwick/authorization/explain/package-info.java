/** Why somebody may or may not, and what would change that. */
@NullMarked
package dev.bailiwick.authorization.explain;

import org.jspecify.annotations.NullMarked;
