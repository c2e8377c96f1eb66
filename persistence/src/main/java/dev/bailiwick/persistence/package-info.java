/** Everything SQL: the stores of both cores on PostgreSQL, each tenant behind its wall. */
@NullMarked
package dev.bailiwick.persistence;

import org.jspecify.annotations.NullMarked;
