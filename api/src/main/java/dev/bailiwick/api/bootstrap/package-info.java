/** The composition root: where the use cases are built, by hand, for all to read. */
@NullMarked
package dev.bailiwick.api.bootstrap;

import org.jspecify.annotations.NullMarked;
