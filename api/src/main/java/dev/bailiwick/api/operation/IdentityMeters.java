package dev.bailiwick.api.operation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.caller.usecase.Authenticate;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.usecase.CountEnrolled;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What operators see of who signs in. The share of second factors is counted once a minute, however
 * often it is asked for.
 */
@Singleton
final class IdentityMeters {

  private static final String SIGN_INS = "bailiwick.sign_ins";
  private static final String MFA_SHARE = "bailiwick.identity.mfa_share";

  private final CountEnrolled enrolled;
  private final AtomicReference<MfaEnrolment> counted =
      new AtomicReference<>(new MfaEnrolment(0, 0));

  IdentityMeters(MeterRegistry meters, Authenticate authenticate, CountEnrolled enrolled) {
    this.enrolled = enrolled;
    FunctionCounter.builder(SIGN_INS, authenticate, Authenticate::signInsSeen).register(meters);
    meters.gauge(MFA_SHARE, this, IdentityMeters::share);
  }

  @Scheduled(initialDelay = "1s", fixedDelay = "1m")
  void count() {
    counted.set(enrolled.count());
  }

  private double share() {
    return requireNonNull(counted.get()).share();
  }
}
