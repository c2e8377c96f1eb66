/** What JMH makes of the benchmarks when they are compiled; only this file is written. */
@NullMarked
package dev.bailiwick.benchmarks.decide.jmh_generated;

import org.jspecify.annotations.NullMarked;
