/** The comparison in small, at every build. */
@NullMarked
package dev.bailiwick.verification.decisions;

import org.jspecify.annotations.NullMarked;
