/** Tests that what measures measures. */
@NullMarked
package dev.bailiwick.benchmarks.report;

import org.jspecify.annotations.NullMarked;
