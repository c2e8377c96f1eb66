package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.PersonalValues;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.tenants.port.Tenants;
import java.time.InstantSource;

/**
 * Erases a person: their memberships end, then their personal values and at last who they are; the
 * ledgers stay whole. Each step can be done again, so that one that was cut short is completed by
 * asking once more.
 */
public final class EraseUser {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Users users;
  private final Tenants tenants;
  private final Operators operators;
  private final Departures departures;
  private final PersonalValues values;
  private final Accounts accounts;
  private final DenyList denyList;
  private final InstantSource clock;
  private final Acts acts;

  public EraseUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Tenants tenants,
      Operators operators,
      Departures departures,
      PersonalValues values,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.tenants = tenants;
    this.operators = operators;
    this.departures = departures;
    this.values = values;
    this.accounts = new Accounts(accounts, sync);
    this.denyList = denyList;
    this.clock = clock;
    this.acts = acts;
  }

  /**
   * Erases somebody, by an operator.
   *
   * @param atProvider whether their accounts end with the providers as well
   * @throws Refusal where the caller may not, a tenant would lose its last owner, or they join one
   *     meanwhile
   */
  public void erase(Caller by, UserId id, boolean atProvider) {
    reads.requireOfInstallation(by, "bw.user:delete");
    operators.requireDispensable(by, id);
    erase(by.subject(), id, atProvider);
  }

  /**
   * Erases oneself.
   *
   * @throws Refusal where a tenant has disabled them or would lose its last owner, or they join one
   *     meanwhile
   */
  public void eraseMyself(Person by, boolean atProvider) {
    departures.requireNowhereDisabled(by.user());
    erase(by.subject(), by.user(), atProvider);
  }

  private void erase(Subject by, UserId id, boolean atProvider) {
    User user = transactions.global(() -> users.find(id)).orElseThrow(Refusal::absent);
    departures.requirePossible(by, id);
    acts.note(TenantId.SYSTEM, by, "user_erased", user.reference());
    EndSignIns.endAll(denyList, user, clock);
    departures.depart(by, id);
    for (TenantId tenant : transactions.global(() -> tenants.everOf(id))) {
      values.erase(tenant, id);
    }
    if (atProvider) {
      accounts.end(user);
    }
    forget(user);
  }

  /** A sign-in that was made meanwhile ends as well; nobody is forgotten who has come to belong. */
  private void forget(User user) {
    transactions.global(
        () -> {
          users.lock(user.id());
          if (!tenants.ofSubject(Subject.of(user.id())).isEmpty()) {
            throw Refusal.conflict(
                "joined_meanwhile", "They have come to belong to a tenant meanwhile; ask again.");
          }
          EndSignIns.endAll(denyList, user, clock);
          users.erase(user.id(), clock.instant());
          return user;
        });
  }
}
