/** Ledgers as they leave the house, and the key that they are verified by. */
@NullMarked
package dev.bailiwick.api.ledger;

import org.jspecify.annotations.NullMarked;
