package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import java.time.Instant;
import java.util.Optional;

/** Who may sign up, for the whole installation; what was said before is kept. */
public interface SignUpPolicies {

  /** What was said last, if anything was. */
  Optional<SignUpPolicy> newest();

  /** Says so from now on. */
  void put(SignUpPolicy policy, Subject by, Instant at);
}
