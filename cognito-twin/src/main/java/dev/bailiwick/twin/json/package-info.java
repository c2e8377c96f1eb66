/** The one way in which the twin reads and writes JSON. */
@NullMarked
package dev.bailiwick.twin.json;

import org.jspecify.annotations.NullMarked;
