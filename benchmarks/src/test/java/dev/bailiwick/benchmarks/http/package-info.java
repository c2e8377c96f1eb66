/** Tests that what measures measures. */
@NullMarked
package dev.bailiwick.benchmarks.http;

import org.jspecify.annotations.NullMarked;
