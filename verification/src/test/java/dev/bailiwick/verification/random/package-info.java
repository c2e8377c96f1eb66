/** Whether the dice reach the whole language. */
@NullMarked
package dev.bailiwick.verification.random;

import org.jspecify.annotations.NullMarked;
