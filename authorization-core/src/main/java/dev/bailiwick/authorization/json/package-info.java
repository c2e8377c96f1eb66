/** JSON as plain trees, read strictly and written in one canonical form. */
@NullMarked
package dev.bailiwick.authorization.json;

import org.jspecify.annotations.NullMarked;
