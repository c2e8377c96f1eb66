/** What every implementation of the tenants' store ports must keep, as tests to extend. */
@NullMarked
package dev.bailiwick.tenants.contract;

import org.jspecify.annotations.NullMarked;
