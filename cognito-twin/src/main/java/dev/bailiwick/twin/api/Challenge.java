package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Refusal;
import java.util.Arrays;

/** What may stand between a right password and the tokens, in Cognito's words. */
enum Challenge {
  NEW_PASSWORD_REQUIRED,
  SOFTWARE_TOKEN_MFA,
  MFA_SETUP;

  static Challenge named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.invalidParameter(name + " is never asked here"));
  }
}
