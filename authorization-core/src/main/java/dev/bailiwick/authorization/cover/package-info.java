/** No escalation: whether a change gives, or takes from others, only what its maker holds. */
@NullMarked
package dev.bailiwick.authorization.cover;

import org.jspecify.annotations.NullMarked;
