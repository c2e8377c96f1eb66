package dev.bailiwick.authorization.change;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.cover.Cover;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The rules that hold for any batch as a whole, and what one batch is judged by otherwise. */
final class BatchRules {

  private final AtomicReference<Subject> giver;
  private final AtomicBoolean recovering = new AtomicBoolean();
  private final AtomicBoolean approved = new AtomicBoolean();

  /** Rules that judge what is given by this subject's holdings. */
  BatchRules(Subject giver) {
    this.giver = new AtomicReference<>(giver);
  }

  void judgeBy(Subject other) {
    giver.set(other);
  }

  void leaveCoverOut() {
    recovering.set(true);
  }

  void approve() {
    approved.set(true);
  }

  /** Passes where a batch that makes these rows of those keeps to all of them. */
  void requireKept(Installation installation, PolicyRows before, PolicyRows after, Instant at) {
    WorkspaceRules.requireKept(before, after);
    AttributeRules.requireKept(before, after);
    Limits.requireKept(before, after, installation.plans(), at);
    if (!recovering.get()) {
      Cover.require(installation, before, after, requireNonNull(giver.get()), at);
    }
    Approvals.requireKept(installation, before, after, approved.get());
    Owners.requireKept(before, after);
    Guests.requireNoNewOwner(before, after, at);
  }
}
