package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.port.Invitations;
import java.time.Duration;
import java.time.Instant;

/** How many letters a tenant may ask for in an hour, so that nobody floods mailboxes by us. */
public final class LetterBudget {

  /** What is allowed unless it is set otherwise. */
  public static final int USUAL = 2000;

  private static final Duration SPAN = Duration.ofHours(1);

  private final Invitations invitations;
  private final int most;

  public LetterBudget(Invitations invitations, int most) {
    this.invitations = invitations;
    this.most = most;
  }

  /** Passes where one more is within it; inside the tenant's transaction. */
  void requireRoom(TenantId tenant, Instant at) {
    if (invitations.lettersSince(tenant, at.minus(SPAN)) >= most) {
      throw Refusal.tooOften(
          "too_many_invitations",
          "A tenant sends at most " + most + " invitations an hour; try again later.");
    }
  }
}
