/** What is done to a user as a whole, in all of their tenants. */
@NullMarked
package dev.bailiwick.tenants.user.usecase;

import org.jspecify.annotations.NullMarked;
