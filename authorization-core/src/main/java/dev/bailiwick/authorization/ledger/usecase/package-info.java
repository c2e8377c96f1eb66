/** What can be done with a ledger as a whole. */
@NullMarked
package dev.bailiwick.authorization.ledger.usecase;

import org.jspecify.annotations.NullMarked;
