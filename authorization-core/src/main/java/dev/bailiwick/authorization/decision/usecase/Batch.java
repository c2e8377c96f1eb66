package dev.bailiwick.authorization.decision.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Refusal;
import java.util.List;

/** Several evaluations that are asked at once, in their order. */
public record Batch(Semantic semantic, List<Item> items) {

  /** How many evaluations one batch may hold. */
  public static final int MOST = 1_000;

  /** Which item is the last to be answered. */
  public enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    boolean endsWith(boolean permitted) {
      return switch (this) {
        case EXECUTE_ALL -> false;
        case DENY_ON_FIRST_DENY -> !permitted;
        case PERMIT_ON_FIRST_PERMIT -> permitted;
      };
    }
  }

  /** One evaluation of a batch: a question, or what should have been one. */
  public sealed interface Item permits Question, BadItem {}

  /** An evaluation that cannot be asked, and why; it is a deny. */
  public record BadItem(Refusal why) implements Item {

    public BadItem {
      requireNonNull(why);
    }
  }

  public Batch {
    requireNonNull(semantic);
    items = List.copyOf(items);
    if (items.size() > MOST) {
      throw Refusal.invalid("evaluations", "A batch holds at most " + MOST + " evaluations.");
    }
  }
}
