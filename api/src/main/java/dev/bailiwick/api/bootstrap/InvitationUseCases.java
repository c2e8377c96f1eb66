package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.AfterChange;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.invitation.usecase.AcceptInvitation;
import dev.bailiwick.tenants.invitation.usecase.InvitationDirectory;
import dev.bailiwick.tenants.invitation.usecase.InviteMany;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.LetterBudget;
import dev.bailiwick.tenants.invitation.usecase.OwnInvitations;
import dev.bailiwick.tenants.invitation.usecase.ResendInvitation;
import dev.bailiwick.tenants.invitation.usecase.RevokeInvitation;
import dev.bailiwick.tenants.invitation.usecase.SendInvitations;
import dev.bailiwick.tenants.invitation.usecase.VoidInvitations;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Mail;
import dev.bailiwick.tenants.port.Outbox;
import dev.bailiwick.tenants.port.Tenants;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The use cases of invitations. */
@Factory
final class InvitationUseCases {

  @Singleton
  LetterBudget letterBudget(
      Invitations invitations,
      @Value("${bailiwick.invitations.per-hour:" + LetterBudget.USUAL + "}") int most) {
    return new LetterBudget(invitations, most);
  }

  @Singleton
  InviteMember inviteMember(
      ChangePolicy policy,
      Tenants tenants,
      Invitations invitations,
      LetterBudget budget,
      Outbox outbox,
      Acts acts) {
    return new InviteMember(policy, tenants, invitations, budget, outbox, acts);
  }

  @Singleton
  InviteMany inviteMany(
      ChangePolicy policy, InviteMember inviteMember, Invitations invitations, Users users) {
    return new InviteMany(policy, inviteMember, invitations, users);
  }

  @Singleton
  AcceptInvitation acceptInvitation(
      Transactions transactions,
      ChangePolicy policy,
      Invitations invitations,
      Users users,
      Acts acts) {
    return new AcceptInvitation(transactions, policy, invitations, users, acts);
  }

  @Singleton
  ResendInvitation resendInvitation(
      ChangePolicy policy,
      Invitations invitations,
      Resources register,
      LetterBudget budget,
      Outbox outbox,
      Acts acts) {
    return new ResendInvitation(policy, invitations, register, budget, outbox, acts);
  }

  @Singleton
  RevokeInvitation revokeInvitation(
      ChangePolicy policy, Invitations invitations, Resources register, Acts acts) {
    return new RevokeInvitation(policy, invitations, register, acts);
  }

  @Singleton
  InvitationDirectory invitationDirectory(
      Transactions transactions,
      TenantReads reads,
      Invitations invitations,
      Resources register,
      InstantSource clock) {
    return new InvitationDirectory(transactions, reads, invitations, register, clock);
  }

  @Singleton
  OwnInvitations ownInvitations(
      Transactions transactions,
      Users users,
      Invitations invitations,
      Tenants tenants,
      InstantSource clock) {
    return new OwnInvitations(transactions, users, invitations, tenants, clock);
  }

  @Singleton
  AfterChange afterChange(Invitations invitations, Acts acts) {
    return new VoidInvitations(invitations, acts);
  }

  @Singleton
  SendInvitations sendInvitations(
      Transactions transactions,
      Outbox outbox,
      Invitations invitations,
      Tenants tenants,
      Mail mail,
      InstantSource clock,
      SecureRandom random,
      @Property(name = "bailiwick.public-url") String publicUrl) {
    return new SendInvitations(
        transactions, outbox, invitations, tenants, mail, clock, random, publicUrl);
  }
}
