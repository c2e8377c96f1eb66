/** People: our id for them, and the identities that a provider proves. */
@NullMarked
package dev.bailiwick.authorization.user;

import org.jspecify.annotations.NullMarked;
