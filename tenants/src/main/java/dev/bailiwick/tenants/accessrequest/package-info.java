/** Asking for access, and somebody else deciding. */
@NullMarked
package dev.bailiwick.tenants.accessrequest;

import org.jspecify.annotations.NullMarked;
