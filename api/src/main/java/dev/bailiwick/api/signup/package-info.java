/** Sign-ups over HTTP, as the identity provider's trigger asks about them. */
@NullMarked
package dev.bailiwick.api.signup;

import org.jspecify.annotations.NullMarked;
