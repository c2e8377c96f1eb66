/** Sweeps the product's own API for anything of one tenant that shows to another. */
@NullMarked
package dev.bailiwick.verification.isolation;

import org.jspecify.annotations.NullMarked;
