/** Making tenants and finding them. */
@NullMarked
package dev.bailiwick.tenants.tenant.usecase;

import org.jspecify.annotations.NullMarked;
