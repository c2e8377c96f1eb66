/** Tests that no tenant shows to another. */
@NullMarked
package dev.bailiwick.verification.isolation;

import org.jspecify.annotations.NullMarked;
