/** What is done once, however often it is asked for. */
@NullMarked
package dev.bailiwick.authorization.repeat.usecase;

import org.jspecify.annotations.NullMarked;
