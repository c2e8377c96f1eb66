/** The heart: one pure function from a policy and a request to a decision that says why. */
@NullMarked
package dev.bailiwick.authorization.decision;

import org.jspecify.annotations.NullMarked;
