/** Making groups, filling them and ending them. */
@NullMarked
package dev.bailiwick.authorization.group.usecase;

import org.jspecify.annotations.NullMarked;
