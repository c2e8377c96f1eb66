/** Comparing whom we know with whom the identity provider lists, and mending what differs. */
@NullMarked
package dev.bailiwick.authorization.reconciliation;

import org.jspecify.annotations.NullMarked;
