/** The oracle held to the page, sentence by sentence, by cases worked out by hand. */
@NullMarked
package dev.bailiwick.verification.oracle;

import org.jspecify.annotations.NullMarked;
