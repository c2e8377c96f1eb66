package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's admins have set for all of it; what is null is as the installation has it.
 *
 * @param invitationDays how long invitations last that are sent without an end
 */
public record TenantSettings(@Nullable Integer invitationDays) {

  /** Everything as the installation has it. */
  public static final TenantSettings NONE = new TenantSettings(null);

  private static final int LONGEST_INVITATION = 90;

  public TenantSettings {
    if (invitationDays != null && (invitationDays < 1 || invitationDays > LONGEST_INVITATION)) {
      throw Refusal.invalid(
          "settings.invitation_days", "An invitation lasts 1 to " + LONGEST_INVITATION + " days.");
    }
  }
}
