package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.port.Invitations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invitations in memory, and where they lie. */
final class MemoryInvitations implements Invitations, ResourceLocations {

  private final MemoryTransactions transactions;
  private final MemoryTable<InvitationAddress, Invitation> invitations;
  private final MemoryTable<String, InvitationAddress> tokens;
  private final Resources register;

  MemoryInvitations(MemoryTransactions transactions, Resources register) {
    this.transactions = transactions;
    this.register = register;
    this.invitations = transactions.table();
    this.tokens = transactions.table();
  }

  @Override
  public void add(Invitation invitation) {
    transactions.requireShown(invitation.tenant());
    invitations.put(new InvitationAddress(invitation.tenant(), invitation.id()), invitation);
  }

  @Override
  public Optional<Invitation> find(TenantId tenant, InvitationId invitation) {
    return shown(tenant).filter(found -> found.id().equals(invitation)).findAny();
  }

  @Override
  public Page<Invitation> list(TenantId tenant, InvitationFilter filter, Page.Request wanted) {
    return Page.of(
        shown(tenant).filter(filter::admits), invitation -> invitation.id().toString(), wanted);
  }

  @Override
  public List<Invitation> pending(TenantId tenant) {
    return shown(tenant)
        .filter(invitation -> invitation.status() == Status.PENDING)
        .sorted(Comparator.comparing(invitation -> invitation.id().toString()))
        .toList();
  }

  @Override
  public int lettersSince(TenantId tenant, Instant since) {
    return (int) shown(tenant).filter(it -> it.letterAt().isAfter(since)).count();
  }

  @Override
  public void relettered(InvitationAddress invitation, Instant at) {
    change(invitation, it -> it.withLetter(at, Delivery.WAITING));
    tokens.rows().entrySet().stream()
        .filter(token -> token.getValue().equals(invitation))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(tokens::remove);
  }

  @Override
  public void delivered(InvitationAddress invitation, Delivery how) {
    change(invitation, it -> it.withLetter(it.letterAt(), how));
  }

  @Override
  public void addToken(InvitationAddress invitation, InvitationToken token) {
    transactions.requireShown(invitation.tenant());
    tokens.put(token.hash(), invitation);
  }

  @Override
  public Optional<InvitationAddress> byToken(InvitationToken token) {
    return Optional.ofNullable(tokens.get(token.hash()));
  }

  @Override
  public List<InvitationAddress> pendingFor(EmailAddress email) {
    return invitations.rows().values().stream()
        .filter(invitation -> invitation.status() == Status.PENDING)
        .filter(invitation -> invitation.email().equals(email))
        .map(invitation -> new InvitationAddress(invitation.tenant(), invitation.id()))
        .sorted(Comparator.comparing(address -> address.tenant().toString()))
        .toList();
  }

  @Override
  public void accepted(InvitationAddress invitation, UserId by) {
    end(invitation, Status.ACCEPTED, by);
  }

  @Override
  public void revoked(InvitationAddress invitation) {
    end(invitation, Status.REVOKED, null);
  }

  @Override
  public void voided(InvitationAddress invitation) {
    end(invitation, Status.VOID, null);
  }

  @Override
  public Location locate(TenantId tenant, Reference resource) {
    return InvitationId.parse(resource.id())
        .filter(id -> resource.type().equals("bw.invitation"))
        .flatMap(id -> transactions.inTenant(tenant, () -> located(tenant, id)))
        .orElseGet(Location.Nowhere::new);
  }

  private Stream<Invitation> shown(TenantId tenant) {
    return invitations.rows().values().stream()
        .filter(invitation -> invitation.tenant().equals(tenant) && transactions.shows(tenant));
  }

  private Optional<Location> located(TenantId tenant, InvitationId id) {
    return find(tenant, id).map(invitation -> invitation.location(register));
  }

  private void end(InvitationAddress address, Status status, @Nullable UserId by) {
    change(address, it -> it.status() == Status.PENDING ? it.ended(status, by) : it);
  }

  private void change(InvitationAddress address, UnaryOperator<Invitation> next) {
    find(address.tenant(), address.invitation())
        .ifPresent(invitation -> invitations.put(address, next.apply(invitation)));
  }
}
