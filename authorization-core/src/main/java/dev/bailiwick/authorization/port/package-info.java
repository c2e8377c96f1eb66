/** What the core asks of the world around it. */
@NullMarked
package dev.bailiwick.authorization.port;

import org.jspecify.annotations.NullMarked;
