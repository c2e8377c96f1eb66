/** Promises measured, each by name; what they come to is one last line of JSON. */
@NullMarked
package dev.bailiwick.local.verify;

import org.jspecify.annotations.NullMarked;
