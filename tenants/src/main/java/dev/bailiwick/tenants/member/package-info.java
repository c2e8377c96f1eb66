/** People and external subjects in a tenant. */
@NullMarked
package dev.bailiwick.tenants.member;

import org.jspecify.annotations.NullMarked;
