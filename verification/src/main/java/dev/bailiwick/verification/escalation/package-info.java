/** Random admins let loose on a tenant, and the policy page's word on whether anyone escalated. */
@NullMarked
package dev.bailiwick.verification.escalation;

import org.jspecify.annotations.NullMarked;
