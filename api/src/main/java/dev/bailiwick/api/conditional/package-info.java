/** Entity tags, and requests that hold only for what their sender has seen. */
@NullMarked
package dev.bailiwick.api.conditional;

import org.jspecify.annotations.NullMarked;
