/** Tests of the races for seats. */
@NullMarked
package dev.bailiwick.verification.seats;

import org.jspecify.annotations.NullMarked;
