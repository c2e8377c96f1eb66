/** The stores of tenants in memory, for tests: as transactional and as walled as the real ones. */
@NullMarked
package dev.bailiwick.tenants.memory;

import org.jspecify.annotations.NullMarked;
