/** The core's stores in memory, for tests: as transactional and as walled as the real ones. */
@NullMarked
package dev.bailiwick.authorization.memory;

import org.jspecify.annotations.NullMarked;
