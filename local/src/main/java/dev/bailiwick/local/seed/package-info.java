/** What is there from the first start on, to try things with. */
@NullMarked
package dev.bailiwick.local.seed;

import org.jspecify.annotations.NullMarked;
