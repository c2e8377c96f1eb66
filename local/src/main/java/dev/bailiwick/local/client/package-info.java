/** The public addresses of a running copy, as any client reaches them. */
@NullMarked
package dev.bailiwick.local.client;

import org.jspecify.annotations.NullMarked;
