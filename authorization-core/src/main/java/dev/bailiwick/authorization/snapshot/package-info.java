/** The compiled policies that answer requests, one a tenant. */
@NullMarked
package dev.bailiwick.authorization.snapshot;

import org.jspecify.annotations.NullMarked;
