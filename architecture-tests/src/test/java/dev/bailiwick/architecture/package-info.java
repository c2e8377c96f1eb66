/** The rules held against our own house, and against houses that break them. */
@NullMarked
package dev.bailiwick.architecture;

import org.jspecify.annotations.NullMarked;
