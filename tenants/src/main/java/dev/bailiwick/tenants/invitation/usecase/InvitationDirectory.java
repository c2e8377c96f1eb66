package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import java.util.Optional;

/** Reads of invitations. */
public final class InvitationDirectory {

  private static final String READ = "bw.invitation:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Invitations invitations;

  public InvitationDirectory(
      Transactions transactions, TenantReads reads, Invitations invitations) {
    this.transactions = transactions;
    this.reads = reads;
    this.invitations = invitations;
  }

  /** The invitations of the tenant, by id. */
  public Page<Invitation> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(by, tenant, READ, tenant, () -> invitations.list(tenant, wanted));
  }

  /** One invitation. */
  public Invitation get(Caller by, TenantId tenant, InvitationId id) {
    Optional<Invitation> found = transactions.inTenant(tenant, () -> invitations.find(tenant, id));
    Location location = found.map(Invitation::location).orElseGet(Location.Nowhere::new);
    return reads.read(by, tenant, READ, id, location, () -> found.orElseThrow(Refusal::absent));
  }
}
