/** The user pool: who may sign in, how they got there, and what Cognito tells others about it. */
@NullMarked
package dev.bailiwick.twin.pool;

import org.jspecify.annotations.NullMarked;
