/** Machine callers and their keys. */
@NullMarked
package dev.bailiwick.authorization.application;

import org.jspecify.annotations.NullMarked;
