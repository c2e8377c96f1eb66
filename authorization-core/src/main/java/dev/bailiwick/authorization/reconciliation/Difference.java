package dev.bailiwick.authorization.reconciliation;

import dev.bailiwick.authorization.user.ProviderFacts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what we keep of an identity can differ from what the provider says of it. */
public enum Difference {
  /** We have never heard of it. */
  MISSING,
  /** The provider no longer has it. */
  DELETED,
  /** It can sign in there and not here, or here and not there. */
  ENABLED,
  /** Its address is another, verified or not as here it is not, or its second factor is. */
  CHANGED;

  /** The stable code of it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The difference of this code. */
  public static Difference of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * What differs, most telling first, if anything does.
   *
   * @param ours null where nothing is known here
   * @param truth null where the provider has no such user
   */
  public static Optional<Difference> between(
      @Nullable ProviderFacts ours, @Nullable ProviderFacts truth) {
    if (ours == null) {
      return Optional.ofNullable(truth).map(unknown -> MISSING);
    }
    if (truth == null) {
      return ProviderFacts.GONE.equals(ours) ? Optional.empty() : Optional.of(DELETED);
    }
    if (ours.enabled() != truth.enabled()) {
      return Optional.of(ENABLED);
    }
    return ours.equals(truth) ? Optional.empty() : Optional.of(CHANGED);
  }
}
