package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.domain.usecase.JoinByDomain;
import dev.bailiwick.tenants.invitation.usecase.ClaimInvitations;
import dev.bailiwick.tenants.member.usecase.AttributeDirectory;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.DeclareAttributes;
import dev.bailiwick.tenants.member.usecase.MemberDirectory;
import dev.bailiwick.tenants.member.usecase.PutExternalMember;
import dev.bailiwick.tenants.member.usecase.RemoveMember;
import dev.bailiwick.tenants.member.usecase.SpreadSignIn;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import dev.bailiwick.tenants.tenant.usecase.ResumeTenant;
import dev.bailiwick.tenants.tenant.usecase.SeedInstallation;
import dev.bailiwick.tenants.tenant.usecase.SuspendTenant;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory;
import dev.bailiwick.tenants.user.usecase.EndSignIns;
import dev.bailiwick.tenants.workspace.usecase.ArchiveWorkspace;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace;
import dev.bailiwick.tenants.workspace.usecase.CreateWorkspace;
import dev.bailiwick.tenants.workspace.usecase.RestoreWorkspace;
import dev.bailiwick.tenants.workspace.usecase.WorkspaceDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases of tenants. */
@Factory
final class TenantsUseCases {

  @Singleton
  SeedInstallation seedInstallation(
      Transactions transactions, ChangePolicy policy, Tenants tenants, Users users) {
    return new SeedInstallation(transactions, policy, tenants, users);
  }

  @Singleton
  CreateTenant createTenant(
      Transactions transactions,
      ChangePolicy policy,
      TenantReads reads,
      Tenants tenants,
      Applications applications,
      Users users,
      InstantSource clock) {
    return new CreateTenant(transactions, policy, reads, tenants, applications, users, clock);
  }

  @Singleton
  ChangeTenant changeTenant(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    return new ChangeTenant(transactions, policy, tenants);
  }

  @Singleton
  SuspendTenant suspendTenant(ChangePolicy policy) {
    return new SuspendTenant(policy);
  }

  @Singleton
  ResumeTenant resumeTenant(ChangePolicy policy) {
    return new ResumeTenant(policy);
  }

  @Singleton
  TenantDirectory tenantDirectory(
      Transactions transactions,
      TenantReads reads,
      Tenants tenants,
      Policies policies,
      InstantSource clock) {
    return new TenantDirectory(transactions, reads, tenants, policies, clock);
  }

  @Singleton
  CreateWorkspace createWorkspace(ChangePolicy policy) {
    return new CreateWorkspace(policy);
  }

  @Singleton
  ChangeWorkspace changeWorkspace(ChangePolicy policy, Workspaces workspaces) {
    return new ChangeWorkspace(policy, workspaces);
  }

  @Singleton
  ArchiveWorkspace archiveWorkspace(ChangePolicy policy) {
    return new ArchiveWorkspace(policy);
  }

  @Singleton
  RestoreWorkspace restoreWorkspace(ChangePolicy policy) {
    return new RestoreWorkspace(policy);
  }

  @Singleton
  WorkspaceDirectory workspaceDirectory(
      Transactions transactions, TenantReads reads, Workspaces workspaces, InstantSource clock) {
    return new WorkspaceDirectory(transactions, reads, workspaces, clock);
  }

  @Singleton
  MemberDirectory memberDirectory(
      TenantReads reads, Members members, PolicyHistory history, InstantSource clock) {
    return new MemberDirectory(reads, members, history, clock);
  }

  @Singleton
  DeclareAttributes declareAttributes(ChangePolicy policy) {
    return new DeclareAttributes(policy);
  }

  @Singleton
  AttributeDirectory attributeDirectory(TenantReads reads, PolicyHistory history) {
    return new AttributeDirectory(reads, history);
  }

  @Singleton
  PutExternalMember putExternalMember(
      Transactions transactions, ChangePolicy policy, Members members) {
    return new PutExternalMember(transactions, policy, members);
  }

  @Singleton
  ChangeMember changeMember(ChangePolicy policy) {
    return new ChangeMember(policy);
  }

  @Singleton
  RemoveMember removeMember(ChangePolicy policy) {
    return new RemoveMember(policy);
  }

  @Singleton
  WhenIdentitySynced whenIdentitySynced(
      ChangePolicy policy,
      Tenants tenants,
      Invitations invitations,
      Domains domains,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    WhenIdentitySynced claims = new ClaimInvitations(policy, invitations, acts);
    WhenIdentitySynced joins = new JoinByDomain(policy, tenants, domains, claims);
    return new EndSignIns(denyList, clock, new SpreadSignIn(policy, tenants, joins));
  }
}
