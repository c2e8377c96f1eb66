/** Many changes of policy at once. */
@NullMarked
package dev.bailiwick.authorization.change.usecase;

import org.jspecify.annotations.NullMarked;
