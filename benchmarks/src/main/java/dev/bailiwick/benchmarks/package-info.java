/** How fast decisions are, in process and over HTTP, beside what they could be compared with. */
@NullMarked
package dev.bailiwick.benchmarks;

import org.jspecify.annotations.NullMarked;
