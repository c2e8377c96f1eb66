/** Keeping products' resources in the register, ending them, and reading them. */
@NullMarked
package dev.bailiwick.authorization.resource.usecase;

import org.jspecify.annotations.NullMarked;
