/** Grants over HTTP. */
@NullMarked
package dev.bailiwick.api.grant;

import org.jspecify.annotations.NullMarked;
