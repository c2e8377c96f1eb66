package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.user.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roles in a tenant that wait for whoever proves this e-mail address.
 *
 * @param guestUntil when the stay of whoever accepts ends; null where they come to stay
 * @param letterAt when its newest letter was asked for
 * @param delivery what became of that letter
 */
public record Invitation(
    InvitationId id,
    TenantId tenant,
    EmailAddress email,
    List<GrantTerms> grants,
    @Nullable Instant guestUntil,
    Subject invitedBy,
    Instant createdAt,
    Instant expiresAt,
    Status status,
    @Nullable UserId acceptedBy,
    Instant letterAt,
    Delivery delivery) {

  /** Where an invitation stands. */
  public enum Status {
    PENDING,
    ACCEPTED,
    REVOKED,
    /** Whoever sent it lost the right to give what it gives; it does not come back. */
    VOID,
    /** It was pending when its time ran out; no store holds this, it is what is shown. */
    EXPIRED
  }

  /** What became of a letter. */
  public enum Delivery {
    WAITING,
    SENT,
    /** The mail server refused it for good, or too often. */
    FAILED
  }

  public Invitation {
    requireNonNull(id);
    requireNonNull(tenant);
    requireNonNull(email);
    grants = List.copyOf(grants);
    requireNonNull(invitedBy);
    requireNonNull(createdAt);
    requireNonNull(expiresAt);
    requireNonNull(status);
    requireNonNull(letterAt);
    requireNonNull(delivery);
  }

  /** One for somebody who comes to stay, whose first letter waits. */
  public Invitation(
      InvitationId id,
      TenantId tenant,
      EmailAddress email,
      List<GrantTerms> grants,
      Subject invitedBy,
      Instant createdAt,
      Instant expiresAt,
      Status status,
      @Nullable UserId acceptedBy) {
    this(
        id,
        tenant,
        email,
        grants,
        null,
        invitedBy,
        createdAt,
        expiresAt,
        status,
        acceptedBy,
        createdAt,
        Delivery.WAITING);
  }

  /** Whether it can still be accepted at this instant. */
  public boolean openAt(Instant at) {
    return status == Status.PENDING && at.isBefore(expiresAt);
  }

  /** As it is shown at this instant: one whose time ran out is expired. */
  public Invitation seenAt(Instant at) {
    return status == Status.PENDING && !openAt(at) ? ended(Status.EXPIRED, null) : this;
  }

  /** The same, once it is no longer pending. */
  public Invitation ended(Status how, @Nullable UserId by) {
    return new Invitation(
        id,
        tenant,
        email,
        grants,
        guestUntil,
        invitedBy,
        createdAt,
        expiresAt,
        how,
        by,
        letterAt,
        delivery);
  }

  /** The same, with what became of the letter that was asked for at this instant. */
  public Invitation withLetter(Instant askedAt, Delivery how) {
    return new Invitation(
        id,
        tenant,
        email,
        grants,
        guestUntil,
        invitedBy,
        createdAt,
        expiresAt,
        status,
        acceptedBy,
        askedAt,
        how);
  }

  /**
   * Where it lies: in the one workspace where all that its grants are on lies, else on the tenant.
   */
  public Location location(Resources register) {
    List<Optional<WorkspaceId>> places =
        grants.stream().map(terms -> place(terms.on(), register)).distinct().toList();
    return places.size() == 1 && places.getFirst().isPresent()
        ? new Location.InWorkspace(places.getFirst().get().toString())
        : new Location.OnTenant();
  }

  private Optional<WorkspaceId> place(Scope on, Resources register) {
    return switch (on) {
      case Scope.OnTenant everywhere -> Optional.empty();
      case Scope.OnWorkspace(var workspace) -> Optional.of(workspace);
      case Scope.OnResource(var resource) ->
          register.find(tenant, resource).map(RegisteredResource::workspace);
    };
  }
}
