/** Users over HTTP: oneself with one's identities, and everybody for operators. */
@NullMarked
package dev.bailiwick.api.user;

import org.jspecify.annotations.NullMarked;
