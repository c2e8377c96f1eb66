/** The life of an invitation: sent, accepted, claimed, revoked. */
@NullMarked
package dev.bailiwick.tenants.invitation.usecase;

import org.jspecify.annotations.NullMarked;
