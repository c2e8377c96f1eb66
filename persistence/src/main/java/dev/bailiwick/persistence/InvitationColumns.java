package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import java.util.List;

/** An invitation to and from the rows that hold it. */
final class InvitationColumns {

  private InvitationColumns() {}

  static void add(InvitationTables tables, Invitation invitation) {
    UserId acceptedBy = invitation.acceptedBy();
    tables.add(
        invitation.tenant().value(),
        invitation.id().value(),
        invitation.email().value(),
        invitation.invitedBy().kind().word(),
        invitation.invitedBy().id(),
        invitation.createdAt(),
        invitation.expiresAt(),
        Words.of(invitation.status()),
        acceptedBy == null ? null : acceptedBy.value(),
        invitation.guestUntil(),
        invitation.letterAt(),
        Words.of(invitation.delivery()));
    for (int position = 0; position < invitation.grants().size(); position++) {
      addGrant(tables, invitation, position);
    }
  }

  private static void addGrant(InvitationTables tables, Invitation invitation, int position) {
    GrantTerms terms = invitation.grants().get(position);
    ScopeColumns on = ScopeColumns.of(terms.on());
    tables.addGrant(
        invitation.tenant().value(),
        invitation.id().value(),
        position,
        terms.role(),
        on.workspaceId(),
        on.resourceType(),
        on.resourceId(),
        terms.expiresAt(),
        ConditionColumn.of(terms.condition()));
  }

  static Invitation invitation(
      TenantId tenant, InvitationTables.Row row, List<InvitationTables.Grant> grants) {
    return new Invitation(
        new InvitationId(row.id()),
        tenant,
        new EmailAddress(row.email()),
        grants.stream().map(InvitationColumns::terms).toList(),
        row.guestUntil(),
        new Subject(Words.parse(Subject.Kind.class, row.inviterKind()), row.inviterId()),
        row.createdAt(),
        row.expiresAt(),
        Words.parse(Invitation.Status.class, row.status()),
        row.acceptedBy() == null ? null : new UserId(row.acceptedBy()),
        row.letterAt(),
        Words.parse(Invitation.Delivery.class, row.delivery()));
  }

  private static GrantTerms terms(InvitationTables.Grant row) {
    ScopeColumns on = new ScopeColumns(row.workspaceId(), row.resourceType(), row.resourceId());
    return new GrantTerms(
        row.role(), on.scope(), row.expiresAt(), ConditionColumn.parse(row.condition()));
  }
}
