/** The OAuth 2.0 and OpenID Connect endpoints of the pool's domain. */
@NullMarked
package dev.bailiwick.twin.oauth;

import org.jspecify.annotations.NullMarked;
