/** Looks at a running twin as its users do: the AWS SDK, a browser's requests, a mail client. */
@NullMarked
package dev.bailiwick.twin;

import org.jspecify.annotations.NullMarked;
