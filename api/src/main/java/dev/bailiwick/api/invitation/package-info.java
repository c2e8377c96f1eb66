/** Invitations over HTTP. */
@NullMarked
package dev.bailiwick.api.invitation;

import org.jspecify.annotations.NullMarked;
