/** Random worlds over the whole policy language, and what can be asked in them. */
@NullMarked
package dev.bailiwick.verification.random;

import org.jspecify.annotations.NullMarked;
