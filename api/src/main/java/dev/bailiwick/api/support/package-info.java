/** Letting operators in for a while, over HTTP. */
@NullMarked
package dev.bailiwick.api.support;

import org.jspecify.annotations.NullMarked;
