/** Just enough HTTP on the loopback interface: requests, responses and routes. */
@NullMarked
package dev.bailiwick.twin.http;

import org.jspecify.annotations.NullMarked;
