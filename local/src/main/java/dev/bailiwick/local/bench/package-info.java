/** How fast decisions are, side by side with what they could be compared with. */
@NullMarked
package dev.bailiwick.local.bench;

import org.jspecify.annotations.NullMarked;
