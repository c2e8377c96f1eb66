/** The identifiers and words that every part of the core shares. */
@NullMarked
package dev.bailiwick.authorization;

import org.jspecify.annotations.NullMarked;
