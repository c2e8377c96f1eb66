/** Members over HTTP. */
@NullMarked
package dev.bailiwick.api.member;

import org.jspecify.annotations.NullMarked;
