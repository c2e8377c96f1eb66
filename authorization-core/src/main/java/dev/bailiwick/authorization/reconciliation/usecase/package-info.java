/** Starting a reconciliation, carrying it on, and reading what it found. */
@NullMarked
package dev.bailiwick.authorization.reconciliation.usecase;

import org.jspecify.annotations.NullMarked;
