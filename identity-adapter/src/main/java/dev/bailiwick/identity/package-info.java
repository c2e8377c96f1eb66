/** Everything Cognito: its access tokens, its user directory, and the events of its users. */
@NullMarked
package dev.bailiwick.identity;

import org.jspecify.annotations.NullMarked;
