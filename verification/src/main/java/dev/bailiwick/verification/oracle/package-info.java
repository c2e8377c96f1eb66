/**
 * The policy language, read naively: page by page, list by list, with no thought of speed and no
 * line of the product.
 */
@NullMarked
package dev.bailiwick.verification.oracle;

import org.jspecify.annotations.NullMarked;
