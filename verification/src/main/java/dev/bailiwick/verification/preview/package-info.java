/** Previews against all triples, one by one. */
@NullMarked
package dev.bailiwick.verification.preview;

import org.jspecify.annotations.NullMarked;
