/** What happened in a tenant, beside its policy's changes: acts and refusals. */
@NullMarked
package dev.bailiwick.authorization.audit;

import org.jspecify.annotations.NullMarked;
