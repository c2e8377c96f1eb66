/** Reading roles. */
@NullMarked
package dev.bailiwick.authorization.role.usecase;

import org.jspecify.annotations.NullMarked;
