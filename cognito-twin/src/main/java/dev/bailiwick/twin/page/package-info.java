/** The pages that a person sees in a browser. */
@NullMarked
package dev.bailiwick.twin.page;

import org.jspecify.annotations.NullMarked;
