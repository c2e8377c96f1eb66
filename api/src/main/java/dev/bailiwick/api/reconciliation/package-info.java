/** Reconciliations over HTTP. */
@NullMarked
package dev.bailiwick.api.reconciliation;

import org.jspecify.annotations.NullMarked;
