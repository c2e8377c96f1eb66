/** The catalogue over HTTP. */
@NullMarked
package dev.bailiwick.api.catalogue;

import org.jspecify.annotations.NullMarked;
