/** Tests that what measures measures. */
@NullMarked
package dev.bailiwick.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
