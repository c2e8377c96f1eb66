/** The example of the twin's page in the documentation, as whoever reads it would write it. */
@NullMarked
package dev.bailiwick.twin.example;

import org.jspecify.annotations.NullMarked;
