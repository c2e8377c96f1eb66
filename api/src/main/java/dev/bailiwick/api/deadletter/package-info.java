/** Dead letters over HTTP. */
@NullMarked
package dev.bailiwick.api.deadletter;

import org.jspecify.annotations.NullMarked;
