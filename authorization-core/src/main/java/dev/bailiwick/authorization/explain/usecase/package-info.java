/** Asking why. */
@NullMarked
package dev.bailiwick.authorization.explain.usecase;

import org.jspecify.annotations.NullMarked;
