/** Tenants' domains over HTTP. */
@NullMarked
package dev.bailiwick.api.domain;

import org.jspecify.annotations.NullMarked;
