package dev.bailiwick.authorization.condition;

import dev.bailiwick.authorization.condition.Value.Num;
import dev.bailiwick.authorization.condition.Value.Other;
import dev.bailiwick.authorization.condition.Value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a grant or a role's entry counts, as a tree; equal ones are the identical condition. */
public sealed interface Condition {

  /** Whether it holds; unknown where what is missing or of another kind leaves that open. */
  Truth evaluate(Facts facts);

  /** Each of these. */
  record All(List<Condition> parts) implements Condition {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(Facts facts) {
      Truth all = Truth.TRUE;
      for (Condition part : parts) {
        all = all.and(part.evaluate(facts));
        if (all == Truth.FALSE) {
          break;
        }
      }
      return all;
    }
  }

  /** At least one of these. */
  record Any(List<Condition> parts) implements Condition {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(Facts facts) {
      Truth any = Truth.FALSE;
      for (Condition part : parts) {
        any = any.or(part.evaluate(facts));
        if (any == Truth.TRUE) {
          break;
        }
      }
      return any;
    }
  }

  /** The opposite; of unknown, unknown. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return part.evaluate(facts).not();
    }
  }

  /** The same value of the same kind. */
  record Equals(Operand left, Operand right) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return equal(left.in(facts), right.in(facts));
    }
  }

  /** Equal to at least one of these. */
  record In(Operand operand, List<Value> values) implements Condition {

    public In {
      values = List.copyOf(values);
    }

    @Override
    public Truth evaluate(Facts facts) {
      Value sought = operand.in(facts);
      Truth any = Truth.FALSE;
      for (Value value : values) {
        any = any.or(equal(sought, value));
        if (any == Truth.TRUE) {
          break;
        }
      }
      return any;
    }
  }

  /** Both are numbers, the left one smaller. */
  record Less(Operand left, Operand right) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return less(left.in(facts), right.in(facts));
    }
  }

  /** Both are numbers, the left one larger. */
  record Greater(Operand left, Operand right) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return less(right.in(facts), left.in(facts));
    }
  }

  /** Both are instants, the left one earlier. */
  record Before(Operand left, Operand right) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return before(left.in(facts), right.in(facts));
    }
  }

  /** Both are instants, the left one later. */
  record After(Operand left, Operand right) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      return before(right.in(facts), left.in(facts));
    }
  }

  /** It is there, whatever its kind; never unknown where all is said that there is to say. */
  record Present(Operand operand) implements Condition {
    @Override
    public Truth evaluate(Facts facts) {
      if (operand.in(facts) != null) {
        return Truth.TRUE;
      }
      return operand.isOpen(facts) ? Truth.UNKNOWN : Truth.FALSE;
    }
  }

  private static Truth equal(@Nullable Value left, @Nullable Value right) {
    if (left == null
        || right == null
        || left instanceof Other
        || left.getClass() != right.getClass()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(left.equals(right));
  }

  private static Truth less(@Nullable Value left, @Nullable Value right) {
    return left instanceof Num(var smaller) && right instanceof Num(var larger)
        ? Truth.of(smaller.compareTo(larger) < 0)
        : Truth.UNKNOWN;
  }

  private static Truth before(@Nullable Value left, @Nullable Value right) {
    Moment earlier = moment(left);
    Moment later = moment(right);
    return earlier != null && later != null
        ? Truth.of(earlier.compareTo(later) < 0)
        : Truth.UNKNOWN;
  }

  private static @Nullable Moment moment(@Nullable Value value) {
    return value instanceof Text(var text) ? Moment.parse(text) : null;
  }
}
