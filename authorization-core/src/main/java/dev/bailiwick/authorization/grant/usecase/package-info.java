/** Giving roles and taking them away. */
@NullMarked
package dev.bailiwick.authorization.grant.usecase;

import org.jspecify.annotations.NullMarked;
