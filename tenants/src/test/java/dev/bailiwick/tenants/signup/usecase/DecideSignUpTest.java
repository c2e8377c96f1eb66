package dev.bailiwick.tenants.signup.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.signup.SignUp;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import dev.bailiwick.tenants.signup.SignUpPolicy.Mode;
import dev.bailiwick.tenants.signup.SignUpVerdict;
import dev.bailiwick.tenants.signup.SignUpVerdict.Allowed;
import dev.bailiwick.tenants.signup.SignUpVerdict.Reason;
import dev.bailiwick.tenants.signup.SignUpVerdict.Refused;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may sign up: everyone, who was invited, or by domain; what is odd never may. */
class DecideSignUpTest {

  private static final String THEMSELVES = "PreSignUp_SignUp";
  private static final String PROVIDER = "PreSignUp_ExternalProvider";

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Caller operator = house.operator("bw.owner");
  private final Caller gate = house.operator("bw.sign_up_gate");
  private final PutSignUpPolicy put =
      new PutSignUpPolicy(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().signUpPolicies(),
          house.ground().clock(),
          house.acts());
  private final SignUpPolicyDirectory directory =
      new SignUpPolicyDirectory(house.ground().reads(), house.ports().signUpPolicies());
  private final DecideSignUp decide =
      new DecideSignUp(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().signUpPolicies(),
          house.ports().invitations(),
          house.ground().clock());

  private SignUpVerdict verdict(@Nullable String trigger, @Nullable String email) {
    return decide.decide(gate, new SignUp(trigger, email));
  }

  private void domains(boolean confirm, String... domains) {
    put.put(operator, new SignUpPolicy(Mode.DOMAINS, Set.of(domains), confirm));
  }

  @Test
  void untilSomethingElseIsSaidEveryoneMayAndConfirms() {
    assertEquals(SignUpPolicy.OPEN, directory.get(operator));
    assertEquals(new Allowed(Reason.OPEN, false), verdict(THEMSELVES, "eve@example.com"));
    assertEquals(new Allowed(Reason.OPEN, false), verdict(PROVIDER, "eve@example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    ", eve@example.com",
    "PreSignUp_AdminCreateUser, eve@example.com",
    "PostConfirmation_ConfirmSignUp, eve@example.com",
    "PreSignUp_SignUp,",
    "PreSignUp_SignUp, eve",
    "PreSignUp_SignUp, eve@a@b",
    "PreSignUp_SignUp, 'eve@example.com, mallory@example.com'"
  })
  void whatIsOddMayNot(@Nullable String trigger, @Nullable String email) {
    assertEquals(new Refused(Reason.CLOSED), verdict(trigger, email));
  }

  @Test
  void whereInvitationsCountOneMustWait() {
    put.put(operator, new SignUpPolicy(Mode.INVITE_ONLY, Set.of(), false));
    assertEquals(new Refused(Reason.NOT_INVITED), verdict(THEMSELVES, "ann@example.com"));
    Invitation invitation =
        house.invites(acme.owner(), acme.tenant(), "ann", "bw.member", new Scope.OnTenant());
    assertEquals(new Allowed(Reason.INVITED, false), verdict(THEMSELVES, "Ann@Example.com"));
    assertEquals(new Refused(Reason.NOT_INVITED), verdict(THEMSELVES, "bob@example.com"));
    house.takesBack(acme.owner(), acme.tenant(), invitation.id());
    assertEquals(new Refused(Reason.NOT_INVITED), verdict(THEMSELVES, "ann@example.com"));
  }

  @Test
  void anInvitationThatIsOverDoesNotCount() {
    put.put(operator, new SignUpPolicy(Mode.INVITE_ONLY, Set.of(), false));
    house.invites(acme.owner(), acme.tenant(), "ann", "bw.member", new Scope.OnTenant());
    house.ground().pass(Duration.ofDays(365));
    assertEquals(new Refused(Reason.NOT_INVITED), verdict(THEMSELVES, "ann@example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "eve@example.com, DOMAIN",
    "Eve@EXAMPLE.com, DOMAIN",
    "eve@mail.example.com, DOMAIN_NOT_ALLOWED",
    "eve@example.com., DOMAIN_NOT_ALLOWED",
    "eve@notexample.com, DOMAIN_NOT_ALLOWED",
    "eve@ex\u0430mple.com, DOMAIN_NOT_ALLOWED",
    "eve@\uFF45xample.com, DOMAIN_NOT_ALLOWED"
  })
  void aDomainIsItselfAndNothingLikeIt(String email, Reason expected) {
    domains(false, "example.com");
    assertEquals(expected, verdict(THEMSELVES, email).reason());
  }

  /** Else anyone could claim what waits for an address by typing it in. */
  @Test
  void onlyWhomTheirOwnProviderVouchesForConfirmsNothing() {
    domains(true, "example.com");
    assertEquals(new Allowed(Reason.DOMAIN, false), verdict(THEMSELVES, "eve@example.com"));
    assertEquals(new Allowed(Reason.DOMAIN, true), verdict(PROVIDER, "eve@example.com"));
    domains(false, "example.com");
    assertEquals(new Allowed(Reason.DOMAIN, false), verdict(PROVIDER, "eve@example.com"));
  }

  @ParameterizedTest
  @CsvSource({"Example.com", "a@example.com", "''", "exa mple.com"})
  void whatIsNoDomainIsRefused(String domain) {
    assertEquals(
        "invalid_field", Outcome.of(() -> new SignUpPolicy(Mode.DOMAINS, Set.of(domain), false)));
    assertEquals(
        "invalid_field", Outcome.of(() -> new SignUpPolicy(Mode.DOMAINS, Set.of(), false)));
    assertEquals("invalid_field", Outcome.of(() -> new SignUpPolicy(Mode.OPEN, Set.of(), true)));
  }

  @Test
  void theGateAsksAndOperatorsSay() {
    Caller anyone = acme.owner();
    SignUp signUp = new SignUp(THEMSELVES, "eve@example.com");
    assertEquals("forbidden", Outcome.of(() -> decide.decide(anyone, signUp)));
    assertEquals("forbidden", Outcome.of(() -> put.put(gate, SignUpPolicy.OPEN)));
    assertEquals("forbidden", Outcome.of(() -> directory.get(gate)));
  }
}
