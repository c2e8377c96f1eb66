/** What every route shares: who is asking, problems, pages, strict bodies. */
@NullMarked
package dev.bailiwick.api.http;

import org.jspecify.annotations.NullMarked;
