/** From a credential to a caller. */
@NullMarked
package dev.bailiwick.authorization.caller.usecase;

import org.jspecify.annotations.NullMarked;
