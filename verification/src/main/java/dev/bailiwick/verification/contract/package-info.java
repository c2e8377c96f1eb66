/** The API held to its own description, by requests that are made from it. */
@NullMarked
package dev.bailiwick.verification.contract;

import org.jspecify.annotations.NullMarked;
