/** The people of the demo, known to the Cognito twin. */
@NullMarked
package dev.bailiwick.local.account;

import org.jspecify.annotations.NullMarked;
