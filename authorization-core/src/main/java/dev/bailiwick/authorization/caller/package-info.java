/** Who is asking, once proven. */
@NullMarked
package dev.bailiwick.authorization.caller;

import org.jspecify.annotations.NullMarked;
