/** The stand-alone verifier of exported ledgers; it shares no code with what wrote them. */
@NullMarked
package dev.bailiwick.verifier;

import org.jspecify.annotations.NullMarked;
