/** The product as it ships, run to be verified. */
@NullMarked
package dev.bailiwick.verification.copy;

import org.jspecify.annotations.NullMarked;
