/** Products' resources that are kept in the register: where they lie and what they are like. */
@NullMarked
package dev.bailiwick.authorization.resource;

import org.jspecify.annotations.NullMarked;
