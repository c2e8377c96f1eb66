/** Taking in what the identity provider says of people. */
@NullMarked
package dev.bailiwick.authorization.user.usecase;

import org.jspecify.annotations.NullMarked;
