/** Messages that could have no effect, kept until somebody has looked. */
@NullMarked
package dev.bailiwick.authorization.deadletter;

import org.jspecify.annotations.NullMarked;
