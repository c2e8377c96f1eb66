package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.util.List;
import java.util.Optional;

/** Invitations, and the directories by which they are found before their tenant is known. */
public interface Invitations {

  void add(Invitation invitation);

  Optional<Invitation> find(TenantId tenant, InvitationId invitation);

  /** The invitations of the tenant by id. */
  Page<Invitation> list(TenantId tenant, Page.Request wanted);

  /** One more token that opens the invitation, inside its tenant's transaction. */
  void addToken(InvitationAddress invitation, InvitationToken token);

  /** Whose token this is. */
  Optional<InvitationAddress> byToken(InvitationToken token);

  /** What waits for this address, ordered by tenant. */
  List<InvitationAddress> pendingFor(EmailAddress email);

  /** Ends the waiting; the tokens stay, so that who accepted can be told so again. */
  void accepted(InvitationAddress invitation, UserId by);

  void revoked(InvitationAddress invitation);
}
