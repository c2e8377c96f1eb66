/** Who holds which role where, and until when. */
@NullMarked
package dev.bailiwick.authorization.grant;

import org.jspecify.annotations.NullMarked;
