/** The whole road, walked through public interfaces only, and what is there to try it with. */
@NullMarked
package dev.bailiwick.local.demo;

import org.jspecify.annotations.NullMarked;
