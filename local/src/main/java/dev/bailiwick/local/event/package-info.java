/** The road of a sign-up: what Amazon's Lambda and queue do, on this machine. */
@NullMarked
package dev.bailiwick.local.event;

import org.jspecify.annotations.NullMarked;
