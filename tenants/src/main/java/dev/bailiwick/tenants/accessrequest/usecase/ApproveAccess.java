package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the change that a request asks for, in one version whose actor is whoever approves: never
 * who asked, nor who would hold it. The same person approving again is a success.
 */
public final class ApproveAccess {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final RequestBook requests;
  private final Users users;

  public ApproveAccess(
      Transactions transactions, ChangePolicy policy, RequestBook requests, Users users) {
    this.transactions = transactions;
    this.policy = policy;
    this.requests = requests;
    this.users = users;
  }

  /**
   * How it is approved.
   *
   * @param until when the access ends, sooner than was asked for; null leaves it as asked
   */
  public record Terms(@Nullable Instant until, @Nullable String note) {}

  /**
   * Approves.
   *
   * @throws Refusal where the caller may not decide there, does not hold what they would give, is
   *     the second person to nobody, or it has been decided, has expired or can no longer be
   */
  public Changed<RequestedAccess> approve(
      Caller by, TenantId tenant, AccessRequestId id, Terms terms) {
    return transactions.global(
        () -> {
          User operator = operator(tenant, id);
          return policy.change(
              tenant, by.subject(), draft -> approve(draft, by, tenant, id, terms, operator));
        });
  }

  /** Nobody is erased while they are let in. */
  private @Nullable User operator(TenantId tenant, AccessRequestId id) {
    RequestedAccess found =
        transactions.inTenant(tenant, () -> requests.find(tenant, id)).orElse(null);
    return found == null || found.kind() != Kind.SUPPORT
        ? null
        : users.lock(new UserId(found.wantedFor().id())).orElse(null);
  }

  private RequestedAccess approve(
      PolicyDraft draft,
      Caller by,
      TenantId tenant,
      AccessRequestId id,
      Terms terms,
      @Nullable User operator) {
    RequestedAccess request = Deciding.find(draft, requests, tenant, id);
    Decided before = request.decision();
    if (request.status() == Status.APPROVED && before != null && before.by().equals(by.subject())) {
      return request;
    }
    Deciding.requireOpen(request, draft.at());
    Deciding.requireSecondPerson(draft, by, request);
    if (terms.note() != null) {
      Reasons.require("note", terms.note());
    }
    Instant end = end(request, terms.until(), draft.at());
    draft.approve();
    new Making(draft, request, end).make(operator);
    RequestedAccess approved =
        request.ended(
            Status.APPROVED,
            new Decided(by.subject(), draft.at(), terms.note()),
            new Lasting(end, request.lasting().from()));
    return requests.keep(by.subject(), approved);
  }

  private static @Nullable Instant end(
      RequestedAccess request, @Nullable Instant sooner, Instant at) {
    Lasting lasting = request.lasting();
    Instant asked = lasting.from() == null ? lasting.until() : at.plus(lasting.from());
    if (asked != null && !at.isBefore(asked)) {
      throw Refusal.gone("access_request_over", "The time that this was asked for has passed.");
    }
    if (sooner == null) {
      return asked;
    }
    if (!at.isBefore(sooner) || (asked != null && sooner.isAfter(asked))) {
      throw Refusal.invalid("expires_at", "This lies in the past, or beyond what was asked for.");
    }
    return sooner.truncatedTo(ChronoUnit.MICROS);
  }
}
