/** Saying what roles hold, ending them, and reading them. */
@NullMarked
package dev.bailiwick.authorization.role.usecase;

import org.jspecify.annotations.NullMarked;
