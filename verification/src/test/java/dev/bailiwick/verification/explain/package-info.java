/** The verification of explanations, itself verified. */
@NullMarked
package dev.bailiwick.verification.explain;

import org.jspecify.annotations.NullMarked;
