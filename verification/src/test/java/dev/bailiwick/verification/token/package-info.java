/** The verification of tokens, itself verified. */
@NullMarked
package dev.bailiwick.verification.token;

import org.jspecify.annotations.NullMarked;
