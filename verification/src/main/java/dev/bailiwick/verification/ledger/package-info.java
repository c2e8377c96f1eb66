/** Ledgers made by the product's use cases, tampered with in every way that comes to mind. */
@NullMarked
package dev.bailiwick.verification.ledger;

import org.jspecify.annotations.NullMarked;
