/** jCasbin's own enforcer as a third voice, over a model made from the oracle's worlds. */
@NullMarked
package dev.bailiwick.verification.referee;

import org.jspecify.annotations.NullMarked;
