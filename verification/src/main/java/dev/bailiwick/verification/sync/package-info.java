/** What the provider knows is known here in the end, however its events come, or do not. */
@NullMarked
package dev.bailiwick.verification.sync;

import org.jspecify.annotations.NullMarked;
