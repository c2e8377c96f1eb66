package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.user.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles in a tenant that wait for whoever proves this e-mail address. */
public record Invitation(
    InvitationId id,
    TenantId tenant,
    EmailAddress email,
    List<GrantTerms> grants,
    Subject invitedBy,
    Instant createdAt,
    Instant expiresAt,
    Status status,
    @Nullable UserId acceptedBy) {

  /** Where an invitation stands; one that is pending may have expired. */
  public enum Status {
    PENDING,
    ACCEPTED,
    REVOKED
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
  }

  /** Whether it can still be accepted at this instant. */
  public boolean openAt(Instant at) {
    return status == Status.PENDING && at.isBefore(expiresAt);
  }

  /** Where it lies: in the one workspace that all its grants are on, else on the tenant. */
  public Location location() {
    return location(grants);
  }

  /** Where an invitation to these grants lies. */
  public static Location location(List<GrantTerms> grants) {
    List<Scope> scopes = grants.stream().map(GrantTerms::on).distinct().toList();
    return scopes.size() == 1 && scopes.getFirst() instanceof OnWorkspace in
        ? new Location.InWorkspace(in.workspace().toString())
        : new Location.OnTenant();
  }
}
