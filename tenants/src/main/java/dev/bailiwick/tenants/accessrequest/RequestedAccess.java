package dev.bailiwick.tenants.accessrequest;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.explain.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of policy that somebody has asked for and somebody else decides on.
 *
 * @param wantedFor who would hold more by it
 * @param workspace where it lies, if all of it lies in one
 * @param condition of what it would grant
 * @param reason why, in the words of whoever asks
 * @param openUntil nobody can approve it from then on
 * @param decision by whom and how it ended, once it has
 */
public record RequestedAccess(
    AccessRequestId id,
    TenantId tenant,
    Kind kind,
    Subject requestedBy,
    Subject wantedFor,
    List<Step> steps,
    @Nullable WorkspaceId workspace,
    @Nullable Condition condition,
    Lasting lasting,
    String reason,
    Instant createdAt,
    Instant openUntil,
    Status status,
    @Nullable Decided decision) {

  /** How long a request can be approved. */
  public static final Duration OPEN = Duration.ofDays(30);

  /** What it is about. */
  public enum Kind {
    /** A member asks for themself. */
    MEMBER,
    /** Somebody grants a role that takes a second person. */
    GRANT,
    /** An operator asks to be let in. */
    SUPPORT
  }

  /** Where it stands; one that is open may have expired. */
  public enum Status {
    OPEN,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    /** Whoever asked, or would have held it, left; or what was approved was ended before time. */
    ENDED
  }

  /** How long the access is wanted: until then, for so long from when it is given, or for good. */
  public record Lasting(@Nullable Instant until, @Nullable Duration from) {

    /** For good. */
    public static final Lasting EVER = new Lasting(null, null);
  }

  /** Who decided, when, and what they said to it. */
  public record Decided(Subject by, Instant at, @Nullable String note) {

    public Decided {
      requireNonNull(by);
      requireNonNull(at);
    }
  }

  public RequestedAccess {
    requireNonNull(id);
    requireNonNull(tenant);
    requireNonNull(kind);
    requireNonNull(requestedBy);
    requireNonNull(wantedFor);
    steps = List.copyOf(steps);
    requireNonNull(lasting);
    requireNonNull(reason);
    requireNonNull(createdAt);
    requireNonNull(openUntil);
    requireNonNull(status);
  }

  /** Whether it can still be approved at this instant. */
  public boolean openAt(Instant at) {
    return status == Status.OPEN && at.isBefore(openUntil);
  }

  /** Whether this subject asked for it, or would hold it. */
  public boolean concerns(Subject subject) {
    return requestedBy.equals(subject) || wantedFor.equals(subject);
  }

  /** Whether it asks for the same, for the same subject. */
  public boolean asksTheSame(RequestedAccess other) {
    return kind == other.kind
        && requestedBy.equals(other.requestedBy)
        && wantedFor.equals(other.wantedFor)
        && steps.equals(other.steps)
        && lasting.equals(other.lasting)
        && Objects.equals(condition, other.condition);
  }

  /** Where it lies: in the one workspace that all of it is on, else on the tenant. */
  public Location location() {
    return workspace == null
        ? new Location.OnTenant()
        : new Location.InWorkspace(workspace.toString());
  }

  /** The same, ended so. */
  public RequestedAccess ended(Status next, @Nullable Decided decided) {
    return ended(next, decided, lasting);
  }

  /** The same, approved to last so long. */
  public RequestedAccess ended(Status next, @Nullable Decided decided, Lasting lasts) {
    return new RequestedAccess(
        id,
        tenant,
        kind,
        requestedBy,
        wantedFor,
        steps,
        workspace,
        condition,
        lasts,
        reason,
        createdAt,
        openUntil,
        next,
        decided);
  }
}
