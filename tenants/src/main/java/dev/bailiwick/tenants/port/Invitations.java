package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations, and the directories by which they are found before their tenant is known. */
public interface Invitations {

  void add(Invitation invitation);

  Optional<Invitation> find(TenantId tenant, InvitationId invitation);

  /** Those of the tenant's invitations that the filter admits, by id. */
  Page<Invitation> list(TenantId tenant, InvitationFilter filter, Page.Request wanted);

  /** How many of the tenant's invitations had a letter asked for since then. */
  int lettersSince(TenantId tenant, Instant since);

  /** A new letter is asked for; from now on the tokens of older ones open nothing. */
  void relettered(InvitationAddress invitation, Instant at);

  /** What became of its letter. */
  void delivered(InvitationAddress invitation, Delivery how);

  /** One more token that opens the invitation, inside its tenant's transaction. */
  void addToken(InvitationAddress invitation, InvitationToken token);

  /** Whose token this is. */
  Optional<InvitationAddress> byToken(InvitationToken token);

  /** What waits for this address, ordered by tenant. */
  List<InvitationAddress> pendingFor(EmailAddress email);

  /** Ends the waiting; the tokens stay, so that who accepted can be told so again. */
  void accepted(InvitationAddress invitation, UserId by);

  void revoked(InvitationAddress invitation);

  /** Ends the waiting for good, since whoever invited can no longer give it. */
  void voided(InvitationAddress invitation);

  /** What waits in this tenant, whether or not its time has run out, by id. */
  List<Invitation> pending(TenantId tenant);
}
