package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.explain.usecase.ProposeToOneself;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.accessrequest.usecase.AccessRequestDirectory;
import dev.bailiwick.tenants.accessrequest.usecase.ApproveAccess;
import dev.bailiwick.tenants.accessrequest.usecase.AskForAccess;
import dev.bailiwick.tenants.accessrequest.usecase.GrantOrAsk;
import dev.bailiwick.tenants.accessrequest.usecase.RefuseAccess;
import dev.bailiwick.tenants.accessrequest.usecase.RequestBook;
import dev.bailiwick.tenants.accessrequest.usecase.Sight;
import dev.bailiwick.tenants.accessrequest.usecase.WithdrawAccess;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.support.usecase.AskForSupportAccess;
import dev.bailiwick.tenants.support.usecase.EndSupportAccess;
import dev.bailiwick.tenants.support.usecase.SupportDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The use cases of those who ask for access, and of those who decide. */
@Factory
final class AccessRequestUseCases {

  @Singleton
  ProposeToOneself proposeToOneself(
      AskPolicy asks, Transactions transactions, Policies policies, PolicyCompiler compiler) {
    return new ProposeToOneself(asks, transactions, policies, compiler);
  }

  @Singleton
  RequestBook requestBook(AccessRequests requests, Acts acts) {
    return new RequestBook(requests, acts);
  }

  @Singleton
  AskForAccess askForAccess(
      ChangePolicy policy, ProposeToOneself proposals, RequestBook requests, Resources register) {
    return new AskForAccess(policy, proposals, requests, new Sight(register));
  }

  @Singleton
  GrantOrAsk grantOrAsk(ChangePolicy policy, RequestBook requests) {
    return new GrantOrAsk(policy, requests);
  }

  @Singleton
  ApproveAccess approveAccess(
      Transactions transactions, ChangePolicy policy, RequestBook requests, Users users) {
    return new ApproveAccess(transactions, policy, requests, users);
  }

  @Singleton
  RefuseAccess refuseAccess(ChangePolicy policy, RequestBook requests) {
    return new RefuseAccess(policy, requests);
  }

  @Singleton
  WithdrawAccess withdrawAccess(ChangePolicy policy, RequestBook requests) {
    return new WithdrawAccess(policy, requests);
  }

  @Singleton
  AccessRequestDirectory accessRequestDirectory(
      Transactions transactions, TenantReads reads, Policies policies, AccessRequests requests) {
    return new AccessRequestDirectory(transactions, reads, policies, requests);
  }

  @Singleton
  AskForSupportAccess askForSupportAccess(ChangePolicy policy, RequestBook requests) {
    return new AskForSupportAccess(policy, requests);
  }

  @Singleton
  EndSupportAccess endSupportAccess(ChangePolicy policy, RequestBook requests) {
    return new EndSupportAccess(policy, requests);
  }

  @Singleton
  SupportDirectory supportDirectory(
      Transactions transactions, TenantReads reads, AccessRequests requests) {
    return new SupportDirectory(transactions, reads, requests);
  }
}
