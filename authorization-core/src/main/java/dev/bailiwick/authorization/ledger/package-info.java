/** Every change of a tenant's policy as one numbered row, chained by hash to the row before. */
@NullMarked
package dev.bailiwick.authorization.ledger;

import org.jspecify.annotations.NullMarked;
