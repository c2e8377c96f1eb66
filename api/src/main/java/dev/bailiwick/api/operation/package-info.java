/** Health and the API's own description. */
@NullMarked
package dev.bailiwick.api.operation;

import org.jspecify.annotations.NullMarked;
