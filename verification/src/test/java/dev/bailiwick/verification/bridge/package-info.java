/** Whether worlds come across whole. */
@NullMarked
package dev.bailiwick.verification.bridge;

import org.jspecify.annotations.NullMarked;
