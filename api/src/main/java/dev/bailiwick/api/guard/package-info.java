/** Lets modules of a product ask in process, before their operations run. */
@NullMarked
package dev.bailiwick.api.guard;

import org.jspecify.annotations.NullMarked;
