/** The domains that a tenant has proven to be its own, and who joins by them. */
@NullMarked
package dev.bailiwick.tenants.domain;

import org.jspecify.annotations.NullMarked;
