/** Applying a product's part of the catalogue, taking it out, and reading the whole. */
@NullMarked
package dev.bailiwick.authorization.catalogue.usecase;

import org.jspecify.annotations.NullMarked;
