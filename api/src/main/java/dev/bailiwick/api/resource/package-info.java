/** The register of products' resources over HTTP. */
@NullMarked
package dev.bailiwick.api.resource;

import org.jspecify.annotations.NullMarked;
