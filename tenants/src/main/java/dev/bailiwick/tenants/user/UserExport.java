package dev.bailiwick.tenants.user;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.invitation.Invitation;
import java.time.Instant;
import java.util.List;

/** All that is kept of a user, as of an instant. */
public record UserExport(Instant at, UserProfile profile, List<Trace> traces) {

  public UserExport {
    requireNonNull(at);
    requireNonNull(profile);
    traces = List.copyOf(traces);
  }

  /**
   * What they left in a tenant beside their membership.
   *
   * @param invitations those that they sent or accepted
   * @param values what the ledger keeps of them in the erasable table beside it
   * @param acted the numbers of the changes that they made
   */
  public record Trace(
      TenantId tenant, List<Invitation> invitations, List<KeptValue> values, List<Long> acted) {

    public Trace {
      requireNonNull(tenant);
      invitations = List.copyOf(invitations);
      values = List.copyOf(values);
      acted = List.copyOf(acted);
    }
  }

  /** A personal value, and the change that it came by. */
  public record KeptValue(long policyVersion, String value) {}
}
