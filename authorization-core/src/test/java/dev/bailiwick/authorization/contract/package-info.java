/** What every implementation of the core's store ports must keep, as tests to extend. */
@NullMarked
package dev.bailiwick.authorization.contract;

import org.jspecify.annotations.NullMarked;
