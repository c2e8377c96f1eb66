/** The stores on a real PostgreSQL. */
@NullMarked
package dev.bailiwick.persistence;

import org.jspecify.annotations.NullMarked;
