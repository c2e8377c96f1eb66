/** Asking for a decision. */
@NullMarked
package dev.bailiwick.authorization.decision.usecase;

import org.jspecify.annotations.NullMarked;
