/** Who may sign up with the identity provider at all. */
@NullMarked
package dev.bailiwick.tenants.signup;

import org.jspecify.annotations.NullMarked;
