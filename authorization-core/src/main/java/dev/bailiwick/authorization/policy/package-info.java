/** One tenant's policy as rows, and every way in which it can change. */
@NullMarked
package dev.bailiwick.authorization.policy;

import org.jspecify.annotations.NullMarked;
