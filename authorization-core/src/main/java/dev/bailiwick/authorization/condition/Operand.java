package dev.bailiwick.authorization.condition;

import org.jspecify.annotations.Nullable;

/** One side of a comparison. */
public sealed interface Operand {

  /** What the request says, as in {@code subject.department}; after the first dot all is name. */
  record Attribute(Source source, String name) implements Operand {
    @Override
    public @Nullable Value in(Facts facts) {
      return facts.value(source, name);
    }

    @Override
    public boolean isOpen(Facts facts) {
      return facts.isOpen(source, name);
    }

    @Override
    public String toString() {
      return source.word() + "." + name;
    }
  }

  /** The same for every request. */
  record Literal(Value value) implements Operand {
    @Override
    public Value in(Facts facts) {
      return value;
    }
  }

  /** Its value in this request; null where it is missing. */
  @Nullable Value in(Facts facts);

  /** Whether it may be there although it is missing. */
  default boolean isOpen(Facts facts) {
    return false;
  }
}
