package dev.bailiwick.api.invitation;

import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of many invitations as it was sent.
 *
 * @param email what stands in the address' place, be it one or not
 * @param wanted what the line says, or its refusal
 */
record SentLine(long number, @Nullable String email, Supplier<Wanted> wanted) {}
