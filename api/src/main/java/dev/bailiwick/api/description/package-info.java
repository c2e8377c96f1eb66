/** What the API says of itself: its description in OpenAPI, and the page of its problems. */
@NullMarked
package dev.bailiwick.api.description;

import org.jspecify.annotations.NullMarked;
