/** The deny-list, tested. */
@NullMarked
package dev.bailiwick.authorization.denylist;

import org.jspecify.annotations.NullMarked;
