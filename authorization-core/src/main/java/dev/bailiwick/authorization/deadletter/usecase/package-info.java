/** Looking at dead letters, and sending them back. */
@NullMarked
package dev.bailiwick.authorization.deadletter.usecase;

import org.jspecify.annotations.NullMarked;
