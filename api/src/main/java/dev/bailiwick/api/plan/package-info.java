/** Plans and features over HTTP. */
@NullMarked
package dev.bailiwick.api.plan;

import org.jspecify.annotations.NullMarked;
