/** The sign-ins that were ended, known on every node. */
@NullMarked
package dev.bailiwick.authorization.denylist;

import org.jspecify.annotations.NullMarked;
