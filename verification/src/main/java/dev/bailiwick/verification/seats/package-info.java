/** Many who come at once where few seats are left. */
@NullMarked
package dev.bailiwick.verification.seats;

import org.jspecify.annotations.NullMarked;
