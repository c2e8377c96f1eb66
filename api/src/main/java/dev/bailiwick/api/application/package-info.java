/** Applications and their keys over HTTP. */
@NullMarked
package dev.bailiwick.api.application;

import org.jspecify.annotations.NullMarked;
