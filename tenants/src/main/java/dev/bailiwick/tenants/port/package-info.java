/** What the tenants ask of the world around them. */
@NullMarked
package dev.bailiwick.tenants.port;

import org.jspecify.annotations.NullMarked;
