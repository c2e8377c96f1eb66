/** What was measured, as a table and as JSON. */
@NullMarked
package dev.bailiwick.benchmarks.report;

import org.jspecify.annotations.NullMarked;
