/** Users with what the tenants know of them. */
@NullMarked
package dev.bailiwick.tenants.user;

import org.jspecify.annotations.NullMarked;
