/** The real PostgreSQL server, unpacked from a Maven artifact, that loses nothing when killed. */
@NullMarked
package dev.bailiwick.local.postgres;

import org.jspecify.annotations.NullMarked;
