package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of invitations. */
public final class InvitationDirectory {

  private static final String READ = "bw.invitation:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Invitations invitations;
  private final Resources register;
  private final InstantSource clock;

  public InvitationDirectory(
      Transactions transactions,
      TenantReads reads,
      Invitations invitations,
      Resources register,
      InstantSource clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.invitations = invitations;
    this.register = register;
    this.clock = clock;
  }

  /** The invitations of the tenant, by id, as they stand now. */
  public Page<Invitation> list(
      Caller by,
      TenantId tenant,
      @Nullable Status status,
      @Nullable EmailAddress email,
      Page.Request wanted) {
    InvitationFilter filter = new InvitationFilter(status, email, clock.instant());
    return reads
        .read(by, tenant, READ, tenant, () -> invitations.list(tenant, filter, wanted))
        .map(invitation -> invitation.seenAt(filter.at()));
  }

  /** One invitation. */
  public Invitation get(Caller by, TenantId tenant, InvitationId id) {
    Optional<Located> found =
        transactions.inTenant(
            tenant, () -> invitations.find(tenant, id).map(it -> Located.by(register, it)));
    Location location = found.map(Located::location).orElseGet(Location.Nowhere::new);
    return reads
        .read(by, tenant, READ, id, location, () -> found.orElseThrow(Refusal::absent))
        .invitation()
        .seenAt(clock.instant());
  }

  private record Located(Invitation invitation, Location location) {

    static Located by(Resources register, Invitation invitation) {
      return new Located(invitation, invitation.location(register));
    }
  }
}
