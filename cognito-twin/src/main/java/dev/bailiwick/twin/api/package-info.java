/** Cognito's JSON API, as the AWS SDKs call it. */
@NullMarked
package dev.bailiwick.twin.api;

import org.jspecify.annotations.NullMarked;
