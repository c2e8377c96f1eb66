package dev.bailiwick.authorization.reconciliation;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a provider's list of users; {@code next} is where the rest begins, if there is any. */
public record Listing(List<Listed> users, @Nullable String next) {

  public Listing {
    users = List.copyOf(users);
  }

  /**
   * One of them. A list may lag behind, and says nothing of second factors: what differs by it is
   * no more than a suspicion.
   *
   * @param confirmed they have finished signing up; before that they are nobody's yet
   */
  public record Listed(Identity identity, ProviderFacts facts, boolean confirmed) {

    /** Whether, by the list, we know of this identity what there is to know. */
    public boolean isAsKnown(@Nullable ProviderFacts ours) {
      if (ours == null) {
        return !confirmed;
      }
      return facts.equals(
          new ProviderFacts(ours.email(), ours.emailVerified(), ours.enabled(), false));
    }
  }
}
