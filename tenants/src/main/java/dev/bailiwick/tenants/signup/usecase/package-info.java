/** Deciding about sign-ups, and by what. */
@NullMarked
package dev.bailiwick.tenants.signup.usecase;

import org.jspecify.annotations.NullMarked;
