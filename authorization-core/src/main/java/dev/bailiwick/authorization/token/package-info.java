/** What verifying an access token can come to. */
@NullMarked
package dev.bailiwick.authorization.token;

import org.jspecify.annotations.NullMarked;
