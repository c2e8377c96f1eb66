/** The verification of events in small. */
@NullMarked
package dev.bailiwick.verification.sync;

import org.jspecify.annotations.NullMarked;
