/** What leaves the house: mail by SMTP, and questions to DNS. */
@NullMarked
package dev.bailiwick.outbound;

import org.jspecify.annotations.NullMarked;
