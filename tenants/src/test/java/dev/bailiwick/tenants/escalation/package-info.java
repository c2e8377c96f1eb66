/** Random admins against the policy page, written down a second time from its text alone. */
@NullMarked
package dev.bailiwick.tenants.escalation;

import org.jspecify.annotations.NullMarked;
