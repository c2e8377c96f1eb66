/** How much anyone may ask of us in a while, so that nobody can ask for all there is. */
@NullMarked
package dev.bailiwick.api.limit;

import org.jspecify.annotations.NullMarked;
