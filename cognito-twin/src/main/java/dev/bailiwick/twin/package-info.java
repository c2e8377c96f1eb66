/**
 * A stand-in for Amazon Cognito that real clients cannot tell apart: the JSON API, the OpenID
 * Connect endpoints with their hosted pages, and a mailbox instead of the post; what others may use
 * is this package and {@code mail}, the rest is public only to its neighbours.
 */
@NullMarked
package dev.bailiwick.twin;

import org.jspecify.annotations.NullMarked;
