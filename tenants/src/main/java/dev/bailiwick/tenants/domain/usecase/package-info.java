/** Adding, proving and using a tenant's domains. */
@NullMarked
package dev.bailiwick.tenants.domain.usecase;

import org.jspecify.annotations.NullMarked;
