/** Asking what a batch of changes would come to. */
@NullMarked
package dev.bailiwick.authorization.preview.usecase;

import org.jspecify.annotations.NullMarked;
