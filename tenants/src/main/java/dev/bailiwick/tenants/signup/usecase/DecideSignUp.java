package dev.bailiwick.tenants.signup.usecase;

import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.SignUp;
import dev.bailiwick.tenants.signup.SignUp.Way;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import dev.bailiwick.tenants.signup.SignUpVerdict;
import dev.bailiwick.tenants.signup.SignUpVerdict.Allowed;
import dev.bailiwick.tenants.signup.SignUpVerdict.Reason;
import dev.bailiwick.tenants.signup.SignUpVerdict.Refused;
import java.time.InstantSource;
import java.util.Optional;

/** Says whether somebody may sign up, before the provider lets them; what is odd may not. */
public final class DecideSignUp {

  private final Transactions transactions;
  private final TenantReads reads;
  private final SignUpPolicies policies;
  private final Invitations invitations;
  private final InstantSource clock;

  public DecideSignUp(
      Transactions transactions,
      TenantReads reads,
      SignUpPolicies policies,
      Invitations invitations,
      InstantSource clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.policies = policies;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** Decides. */
  public SignUpVerdict decide(Caller by, SignUp signUp) {
    SignUpPolicy policy =
        reads.readOfInstallation(
            by, "bw.sign_up:decide", () -> policies.newest().orElse(SignUpPolicy.OPEN));
    Optional<Way> way = signUp.way();
    Optional<EmailAddress> address = signUp.address();
    if (way.isEmpty() || address.isEmpty()) {
      return new Refused(Reason.CLOSED);
    }
    return switch (policy.mode()) {
      case OPEN -> new Allowed(Reason.OPEN, false);
      case INVITE_ONLY ->
          isInvited(address.get())
              ? new Allowed(Reason.INVITED, false)
              : new Refused(Reason.NOT_INVITED);
      case DOMAINS ->
          policy.names(address.get())
              ? new Allowed(Reason.DOMAIN, isVouchedFor(policy, way.get()))
              : new Refused(Reason.DOMAIN_NOT_ALLOWED);
    };
  }

  /** An address that somebody merely types in is theirs once they have answered a mail. */
  private static boolean isVouchedFor(SignUpPolicy policy, Way way) {
    return policy.confirmOwnDomains() && way == Way.BY_PROVIDER;
  }

  private boolean isInvited(EmailAddress email) {
    return transactions.global(() -> invitations.pendingFor(email)).stream().anyMatch(this::isOpen);
  }

  private boolean isOpen(InvitationAddress address) {
    return transactions
        .inTenant(address.tenant(), () -> invitations.find(address.tenant(), address.invitation()))
        .filter(invitation -> invitation.openAt(clock.instant()))
        .isPresent();
  }
}
