package dev.bailiwick.verification.sync;

import org.jspecify.annotations.Nullable;

/** What is said of a person, by whoever says it. */
record Known(@Nullable String email, boolean verified, boolean enabled, boolean mfa) {

  /** Nobody, any more or yet. */
  static final Known NOBODY = new Known(null, false, false, false);

  Known withEmail(String other) {
    return new Known(other, verified, enabled, mfa);
  }

  Known withVerified(boolean now) {
    return new Known(email, now, enabled, mfa);
  }

  Known withEnabled(boolean now) {
    return new Known(email, verified, now, mfa);
  }

  Known withMfa(boolean now) {
    return new Known(email, verified, enabled, now);
  }
}
