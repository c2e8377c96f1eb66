/** Who would gain or lose what by a change that has not been made. */
@NullMarked
package dev.bailiwick.authorization.preview;

import org.jspecify.annotations.NullMarked;
