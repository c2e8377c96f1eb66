/** What leaves the house: mail, by SMTP. */
@NullMarked
package dev.bailiwick.outbound;

import org.jspecify.annotations.NullMarked;
