/** Bringing back what was. */
@NullMarked
package dev.bailiwick.authorization.history.usecase;

import org.jspecify.annotations.NullMarked;
