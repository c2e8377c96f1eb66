package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is as it is, told to each as far as they may know.
 *
 * @param toUser for whoever asks about themself; else null
 * @param toAdmin for whoever may read the policy; else null
 */
public record Reasons(@Nullable String toUser, @Nullable String toAdmin) {

  static Reasons of(Decision decision, Asking asking, Question question) {
    boolean aboutOneself = asking.isAboutOneself(question.subject().reference());
    return new Reasons(
        aboutOneself ? toUser(decision) : null, asking.mayReadPolicy() ? toAdmin(decision) : null);
  }

  private static String toUser(Decision decision) {
    return switch (decision) {
      case Permit permit -> "A role of yours allows this.";
      case Deny deny -> deny.reason().sentence();
    };
  }

  private static String toAdmin(Decision decision) {
    return switch (decision) {
      case Permit permit -> permit.carrier().sentence();
      case Deny deny -> deny.reason().sentence();
    };
  }
}
