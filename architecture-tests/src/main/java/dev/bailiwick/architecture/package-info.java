/**
 * The rules of the house as a library: walls between modules, and the habits that keep them
 * standing.
 */
@NullMarked
package dev.bailiwick.architecture;

import org.jspecify.annotations.NullMarked;
