/** Policy as it was, replayed from the ledger. */
@NullMarked
package dev.bailiwick.authorization.history;

import org.jspecify.annotations.NullMarked;
