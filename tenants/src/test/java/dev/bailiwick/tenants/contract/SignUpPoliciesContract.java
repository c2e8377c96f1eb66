package dev.bailiwick.tenants.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import dev.bailiwick.tenants.signup.SignUpPolicy.Mode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store of sign-up policies promises. */
public abstract class SignUpPoliciesContract {

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @Test
  void whatWasSaidLastHolds() {
    SignUpPolicy first =
        new SignUpPolicy(Mode.DOMAINS, Set.of("example.com", "b\u00FCcher.example"), true);
    SignUpPolicy second = new SignUpPolicy(Mode.INVITE_ONLY, Set.of(), false);
    assertEquals(Optional.of(first), put(first));
    assertEquals(Optional.of(second), put(second));
    assertEquals(Optional.of(first), put(first));
  }

  private Optional<SignUpPolicy> put(SignUpPolicy policy) {
    Subject someone = Subject.of(UserId.random());
    ports().global(() -> ports().signUpPolicies().put(policy, someone, AuthorizationPorts.NOW));
    return ports().global(() -> ports().signUpPolicies().newest());
  }
}
