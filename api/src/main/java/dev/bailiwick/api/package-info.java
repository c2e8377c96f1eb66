/** The way in over HTTP. */
@NullMarked
package dev.bailiwick.api;

import org.jspecify.annotations.NullMarked;
