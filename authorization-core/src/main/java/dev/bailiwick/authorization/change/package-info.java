/** The one road by which policy changes. */
@NullMarked
package dev.bailiwick.authorization.change;

import org.jspecify.annotations.NullMarked;
