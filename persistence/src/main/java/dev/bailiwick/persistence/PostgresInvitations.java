package dev.bailiwick.persistence;

import static java.util.stream.Collectors.groupingBy;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.port.Invitations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations on PostgreSQL. */
@Singleton
final class PostgresInvitations implements Invitations {

  private final InvitationTables tables;
  private final EmailHashes hashes;

  PostgresInvitations(InvitationTables tables, EmailHashes hashes) {
    this.tables = tables;
    this.hashes = hashes;
  }

  @Override
  public void add(Invitation invitation) {
    InvitationColumns.add(tables, invitation);
    if (invitation.status() == Status.PENDING) {
      tables.addEmail(
          hashes.of(invitation.email()), invitation.tenant().value(), invitation.id().value());
    }
  }

  @Override
  public Optional<Invitation> find(TenantId tenant, InvitationId invitation) {
    return tables
        .find(tenant.value(), invitation.value())
        .map(row -> invitations(tenant, List.of(row)).getFirst());
  }

  @Override
  public Page<Invitation> list(TenantId tenant, InvitationFilter filter, Page.Request wanted) {
    List<InvitationTables.Row> rows =
        tables.list(
            tenant.value(),
            filter.status() == null ? "" : Words.of(filter.status()),
            filter.email() == null ? "" : filter.email().value(),
            filter.at(),
            PageRows.after(wanted),
            PageRows.limit(wanted));
    return Page.of(invitations(tenant, rows), each -> each.id().toString(), wanted);
  }

  @Override
  public List<Invitation> pending(TenantId tenant) {
    return invitations(tenant, tables.pending(tenant.value()));
  }

  @Override
  public int lettersSince(TenantId tenant, Instant since) {
    return tables.lettersSince(tenant.value(), since);
  }

  @Override
  public void relettered(InvitationAddress invitation, Instant at) {
    UUID tenant = invitation.tenant().value();
    tables.relettered(tenant, invitation.invitation().value(), at);
    tables.removeTokens(tenant, invitation.invitation().value());
  }

  @Override
  public void delivered(InvitationAddress invitation, Delivery how) {
    tables.delivered(invitation.tenant().value(), invitation.invitation().value(), Words.of(how));
  }

  @Override
  public void addToken(InvitationAddress invitation, InvitationToken token) {
    tables.addToken(token.hash(), invitation.tenant().value(), invitation.invitation().value());
  }

  @Override
  public Optional<InvitationAddress> byToken(InvitationToken token) {
    return tables.byToken(token.hash()).map(PostgresInvitations::address);
  }

  @Override
  public List<InvitationAddress> pendingFor(EmailAddress email) {
    return tables.byEmail(hashes.of(email)).stream().map(PostgresInvitations::address).toList();
  }

  @Override
  public void accepted(InvitationAddress invitation, UserId by) {
    end(invitation, Status.ACCEPTED, by.value());
  }

  @Override
  public void revoked(InvitationAddress invitation) {
    end(invitation, Status.REVOKED, null);
  }

  @Override
  public void voided(InvitationAddress invitation) {
    end(invitation, Status.VOID, null);
  }

  private void end(InvitationAddress address, Status status, @Nullable UUID acceptedBy) {
    UUID tenant = address.tenant().value();
    UUID invitation = address.invitation().value();
    tables.end(tenant, invitation, Words.of(status), acceptedBy);
    tables.removeEmail(tenant, invitation);
  }

  /** The rows with what they give; ids that follow one another are read as one range. */
  private List<Invitation> invitations(TenantId tenant, List<InvitationTables.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<InvitationTables.Grant>> grants =
        tables.grants(tenant.value(), rows.getFirst().id(), rows.getLast().id()).stream()
            .collect(groupingBy(InvitationTables.Grant::invitationId));
    return rows.stream()
        .map(
            row ->
                InvitationColumns.invitation(tenant, row, grants.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static InvitationAddress address(InvitationTables.Place place) {
    return new InvitationAddress(
        new TenantId(place.tenantId()), new InvitationId(place.invitationId()));
  }
}
