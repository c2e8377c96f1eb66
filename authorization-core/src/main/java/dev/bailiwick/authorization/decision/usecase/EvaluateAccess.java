package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.decision.usecase.Batch.BadItem;
import dev.bailiwick.authorization.decision.usecase.Batch.Item;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers AuthZEN's evaluations: settles who may ask, resolves the resource, and decides. */
public final class EvaluateAccess {

  private static final System.Logger LOG = System.getLogger(EvaluateAccess.class.getName());
  private static final Answer UNREADABLE = new Answer(Deny.of(Reason.ERROR), 0, null, null);

  private final AskPolicy asks;

  public EvaluateAccess(AskPolicy asks) {
    this.asks = asks;
  }

  /**
   * The answer to one evaluation.
   *
   * @param reasons only where they were asked for
   * @param refusal why this item of a batch could not be asked; it is a deny
   */
  public record Answer(
      Decision decision, long policyVersion, @Nullable Reasons reasons, @Nullable Refusal refusal) {

    static Answer refused(Refusal why) {
      return new Answer(Deny.of(Reason.ERROR), 0, null, why);
    }
  }

  /**
   * Decides; whatever cannot be read on the way is a deny.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal where the caller may not ask, or to whom the tenant is absent
   */
  public Answer evaluate(Caller by, @Nullable TenantId tenant, Question question) {
    Asking asking = ask(by, tenant);
    return asking == null ? UNREADABLE : answer(asking, question);
  }

  /**
   * The same where all that it takes is in memory, so that answering never waits; else null.
   *
   * @throws Refusal as {@link #evaluate(Caller, TenantId, Question)} does
   */
  public @Nullable Answer evaluateInMemory(
      Caller by, @Nullable TenantId tenant, Question question) {
    Asking asking = asks.askInMemory(by, tenant);
    return asking == null || asking.mustLookUp(question) ? null : answer(asking, question);
  }

  /**
   * Decides the items in their order, by one version of the policy at one instant, up to the one
   * that ends the batch. One that cannot be asked is a deny.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal to whom the tenant is absent
   */
  public List<Answer> evaluate(Caller by, @Nullable TenantId tenant, Batch batch) {
    return answers(ask(by, tenant), batch);
  }

  /**
   * The same where all that it takes is in memory, so that answering never waits; else null.
   *
   * @throws Refusal as {@link #evaluate(Caller, TenantId, Batch)} does
   */
  public @Nullable List<Answer> evaluateInMemory(
      Caller by, @Nullable TenantId tenant, Batch batch) {
    Asking asking = asks.askInMemory(by, tenant);
    return asking == null || mustLookUp(asking, batch) ? null : answers(asking, batch);
  }

  /** Asked for each type once in a row, since most batches are about one. */
  private static boolean mustLookUp(Asking asking, Batch batch) {
    String asked = "";
    for (Item item : batch.items()) {
      if (item instanceof Question question && !question.resource().type().equals(asked)) {
        asked = question.resource().type();
        if (asking.mustLookUp(question)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<Answer> answers(@Nullable Asking asking, Batch batch) {
    List<Answer> answers = new ArrayList<>(batch.items().size());
    for (Item item : batch.items()) {
      Answer answer = asking == null ? UNREADABLE : answer(asking, item);
      answers.add(answer);
      if (batch.semantic().endsWith(answer.decision().permitted())) {
        break;
      }
    }
    return answers;
  }

  private static Answer answer(Asking asking, Item item) {
    return switch (item) {
      case BadItem bad -> Answer.refused(bad.why());
      case Question question -> {
        try {
          yield answer(asking, question);
        } catch (Refusal refused) {
          yield Answer.refused(refused);
        }
      }
    };
  }

  static Answer answer(Asking asking, Question question) {
    try {
      return asking.answer(question);
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException unreadable) {
      log(unreadable);
      return UNREADABLE;
    }
  }

  /** The asking, or null where what it takes cannot be read. */
  private @Nullable Asking ask(Caller by, @Nullable TenantId tenant) {
    try {
      return asks.ask(by, tenant);
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException unreadable) {
      log(unreadable);
      return null;
    }
  }

  private static void log(RuntimeException unreadable) {
    LOG.log(Level.ERROR, "what it takes cannot be read, so nothing is permitted", unreadable);
  }
}
