/** Tests of proving and using domains. */
@NullMarked
package dev.bailiwick.tenants.domain.usecase;

import org.jspecify.annotations.NullMarked;
