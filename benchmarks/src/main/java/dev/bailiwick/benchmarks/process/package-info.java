/** Java processes beside this one. */
@NullMarked
package dev.bailiwick.benchmarks.process;

import org.jspecify.annotations.NullMarked;
