/** Sweeps an API by its own description for anything of one tenant that shows to another. */
@NullMarked
package dev.bailiwick.isolation;

import org.jspecify.annotations.NullMarked;
