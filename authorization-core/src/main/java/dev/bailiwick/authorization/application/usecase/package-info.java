/** Registering applications and minting their keys. */
@NullMarked
package dev.bailiwick.authorization.application.usecase;

import org.jspecify.annotations.NullMarked;
