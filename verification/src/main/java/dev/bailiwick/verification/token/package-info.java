/** Hostile and odd tokens, sent to a running api beside another verifier. */
@NullMarked
package dev.bailiwick.verification.token;

import org.jspecify.annotations.NullMarked;
