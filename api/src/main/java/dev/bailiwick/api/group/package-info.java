/** Groups over HTTP. */
@NullMarked
package dev.bailiwick.api.group;

import org.jspecify.annotations.NullMarked;
