/** The data directory: whose it is, who holds it, and the ports and secrets that it remembers. */
@NullMarked
package dev.bailiwick.local.directory;

import org.jspecify.annotations.NullMarked;
