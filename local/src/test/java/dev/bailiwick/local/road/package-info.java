/** The whole road end to end, over HTTP, on the laptop edition. */
@NullMarked
package dev.bailiwick.local.road;

import org.jspecify.annotations.NullMarked;
