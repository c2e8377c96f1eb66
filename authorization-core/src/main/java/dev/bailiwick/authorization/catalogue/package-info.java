/** What can be done: resource types with their actions, and where each type lies. */
@NullMarked
package dev.bailiwick.authorization.catalogue;

import org.jspecify.annotations.NullMarked;
