package dev.bailiwick.authorization.repeat.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.repeat.FirstRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Lets the first request with a key run, and answers every later one as the first was answered. A
 * key is one caller's in one tenant.
 */
public final class RunOnce {

  private static final Duration KEPT = Duration.ofHours(24);

  /** No request runs so long; one without an answer by then has met the end of its process. */
  private static final Duration RUNNING = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final FirstRequests requests;
  private final InstantSource clock;

  public RunOnce(Transactions transactions, FirstRequests requests, InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.clock = clock;
  }

  /** What is to become of a request. */
  public sealed interface Verdict {}

  /** It is the first: let it run, then say how it ended. */
  public record Run(TenantId tenant, String key) implements Verdict {}

  /** It has run, and this was the answer. */
  public record Ran(String answer) implements Verdict {}

  /**
   * Begins a request.
   *
   * @throws Refusal where the key is another request's, or the first runs still, or nobody knows
   *     how it ended
   */
  public Verdict begin(Caller by, TenantId tenant, String sentKey, String fingerprint) {
    String key = Sha256.hex(by.subject().kind() + ":" + by.subject().id() + "\n" + sentKey);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    FirstRequest request = new FirstRequest(fingerprint, now, null);
    return transactions.inTenant(
        tenant,
        () ->
            requests.claim(tenant, key, request, now.plus(KEPT))
                ? new Run(tenant, key)
                : ran(requests.find(tenant, key).orElse(request), request));
  }

  private static Ran ran(FirstRequest first, FirstRequest again) {
    if (!first.fingerprint().equals(again.fingerprint())) {
      throw Refusal.conflict(
          "idempotency_key_reused", "Another request was sent with this Idempotency-Key.");
    }
    if (first.answer() != null) {
      return new Ran(first.answer());
    }
    if (again.at().isBefore(first.at().plus(RUNNING))) {
      throw Refusal.conflict(
          "idempotency_key_in_use", "The first request with this Idempotency-Key runs still.");
    }
    throw Refusal.conflict(
        "idempotency_outcome_unknown",
        "The first request with this Idempotency-Key was cut off; look whether it has had its"
            + " effect, and send it with another key if not.");
  }

  /** It has had its effect, and was answered so. */
  public void ended(Run run, String answer) {
    transactions.inTenant(
        run.tenant(),
        () -> {
          requests.answer(run.tenant(), run.key(), answer);
          return run;
        });
  }

  /** It has had no effect, and may be sent again. */
  public void refused(Run run) {
    transactions.inTenant(
        run.tenant(),
        () -> {
          requests.release(run.tenant(), run.key());
          return run;
        });
  }
}
