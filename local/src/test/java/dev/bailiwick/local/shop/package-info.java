/** A module of some product, as its team would write it. */
@NullMarked
package dev.bailiwick.local.shop;

import org.jspecify.annotations.NullMarked;
