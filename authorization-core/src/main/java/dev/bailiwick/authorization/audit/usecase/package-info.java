/** Noting what happens, and reading who did what. */
@NullMarked
package dev.bailiwick.authorization.audit.usecase;

import org.jspecify.annotations.NullMarked;
