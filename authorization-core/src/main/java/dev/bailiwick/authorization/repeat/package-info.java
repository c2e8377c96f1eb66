/** Requests that may be sent again, and are answered as they were answered first. */
@NullMarked
package dev.bailiwick.authorization.repeat;

import org.jspecify.annotations.NullMarked;
