/** Operators who help in a tenant for a while, once it lets them. */
@NullMarked
package dev.bailiwick.tenants.support.usecase;

import org.jspecify.annotations.NullMarked;
