/** The laptop edition: PostgreSQL, queue, Cognito twin and api in one process. */
@NullMarked
package dev.bailiwick.local;

import org.jspecify.annotations.NullMarked;
