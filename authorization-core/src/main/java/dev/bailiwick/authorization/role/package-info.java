/** Named sets of permissions; the built-in ones. */
@NullMarked
package dev.bailiwick.authorization.role;

import org.jspecify.annotations.NullMarked;
