/** Sessions, the keys of this start, and the tokens signed with them. */
@NullMarked
package dev.bailiwick.twin.token;

import org.jspecify.annotations.NullMarked;
