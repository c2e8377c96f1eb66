/** Requests with an Idempotency-Key, which have their effect once. */
@NullMarked
package dev.bailiwick.api.idempotency;

import org.jspecify.annotations.NullMarked;
