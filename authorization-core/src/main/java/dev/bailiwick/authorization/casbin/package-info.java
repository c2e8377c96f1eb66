/** jCasbin: the policy's form, from which every snapshot is compiled. */
@NullMarked
package dev.bailiwick.authorization.casbin;

import org.jspecify.annotations.NullMarked;
