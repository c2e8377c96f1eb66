/** Changing a tenant's policy at large over HTTP, and seeing beforehand what comes of it. */
@NullMarked
package dev.bailiwick.api.policy;

import org.jspecify.annotations.NullMarked;
