/** The worlds of the oracle in the product's own terms. */
@NullMarked
package dev.bailiwick.verification.bridge;

import org.jspecify.annotations.NullMarked;
