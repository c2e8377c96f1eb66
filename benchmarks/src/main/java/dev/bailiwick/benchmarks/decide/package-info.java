/** Decisions in process: the snapshot beside jCasbin and beside a look-up written by hand. */
@NullMarked
package dev.bailiwick.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
