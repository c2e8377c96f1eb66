/** {@code ./bailiwick verify NAME}: the product's promises, measured. */
@NullMarked
package dev.bailiwick.verification;

import org.jspecify.annotations.NullMarked;
