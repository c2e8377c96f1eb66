package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Reason;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Answers AuthZEN's evaluation: settles who may ask, resolves the resource, and decides. */
public final class EvaluateAccess {

  private static final System.Logger LOG = System.getLogger(EvaluateAccess.class.getName());

  private final AskPolicy asks;

  public EvaluateAccess(AskPolicy asks) {
    this.asks = asks;
  }

  /**
   * The answer, and to whom its reasons may be told.
   *
   * @param aboutOneself the caller asked about themself
   * @param toAdmin the caller may read the policy
   */
  public record Answer(
      Decision decision, long policyVersion, boolean aboutOneself, boolean toAdmin) {}

  /**
   * Decides; whatever cannot be read on the way is a deny.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal where the caller may not ask, or to whom the tenant is absent
   */
  public Answer evaluate(Caller by, @Nullable TenantId tenant, Question question) {
    try {
      Asking asking = asks.ask(by, tenant);
      return new Answer(
          asking.decide(question),
          asking.policy().version(),
          asking.isAboutOneself(question.subject().reference()),
          asking.mayReadPolicy());
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException unreadable) {
      LOG.log(Level.ERROR, "what it takes cannot be read, so nothing is permitted", unreadable);
      return new Answer(Deny.of(Reason.ERROR), 0, false, false);
    }
  }
}
