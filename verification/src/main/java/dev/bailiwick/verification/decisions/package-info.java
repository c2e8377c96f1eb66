/** Whether the product and the oracle agree, decision by decision. */
@NullMarked
package dev.bailiwick.verification.decisions;

import org.jspecify.annotations.NullMarked;
