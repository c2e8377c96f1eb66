package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is as it is, told to each as far as they may know.
 *
 * @param toUser for whoever asks about themself; else null
 * @param toAdmin for whoever may read the policy; else null
 */
public record Reasons(@Nullable String toUser, @Nullable String toAdmin) {

  static Reasons of(Decision decision, AccessRequest request, Asking asking) {
    Reference subject = new Reference(request.subject().type(), request.subject().id());
    return new Reasons(
        asking.isAboutOneself(subject) ? toUser(decision) : null,
        asking.mayReadPolicy() ? toAdmin(decision, asking.policy(), request) : null);
  }

  private static String toUser(Decision decision) {
    return switch (decision) {
      case Permit permit -> "A role of yours allows this.";
      case Deny deny -> deny.reason().sentence();
    };
  }

  private static String toAdmin(Decision decision, Policy policy, AccessRequest request) {
    return switch (decision) {
      case Permit permit -> Decisions.carrier(policy, request).sentence();
      case Deny deny -> deny.reason().sentence();
    };
  }
}
