package dev.bailiwick.tenants.user.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.user.UserExport;
import dev.bailiwick.tenants.user.UserExport.KeptValue;
import dev.bailiwick.tenants.user.UserExport.Trace;
import dev.bailiwick.tenants.user.UserProfile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers all that is kept of one person; it reads the whole ledger of each of their tenants. */
public final class ExportUser {

  private static final int PAGE = 200;

  private final Transactions transactions;
  private final TenantReads reads;
  private final KnownUsers users;
  private final Tenants tenants;
  private final Invitations invitations;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Acts acts;

  public ExportUser(
      Transactions transactions,
      TenantReads reads,
      KnownUsers users,
      Tenants tenants,
      Invitations invitations,
      Ledger ledger,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.users = users;
    this.tenants = tenants;
    this.invitations = invitations;
    this.ledger = ledger;
    this.clock = clock;
    this.acts = acts;
  }

  /** What is kept of somebody, for an operator. */
  public UserExport export(Caller by, UserId user) {
    reads.requireOfInstallation(by, "bw.user:export");
    return gather(by, user);
  }

  /** What is kept of whoever asks. */
  public UserExport own(Person by) {
    return gather(by, by.user());
  }

  private UserExport gather(Caller by, UserId user) {
    UserProfile profile = users.profile(user);
    acts.note(TenantId.SYSTEM, by.subject(), "user_exported", profile.user().reference());
    List<TenantId> everOf = transactions.global(() -> tenants.everOf(user));
    return new UserExport(
        clock.instant(), profile, everOf.stream().map(tenant -> trace(tenant, user)).toList());
  }

  private Trace trace(TenantId tenant, UserId user) {
    return transactions.inTenant(
        tenant,
        () -> {
          List<KeptValue> values = new ArrayList<>();
          List<Long> acted = new ArrayList<>();
          Actor actor = Actor.of(Subject.of(user));
          eachEntry(
              tenant,
              entry -> {
                entry.commitments().stream()
                    .filter(one -> user.equals(one.whose()))
                    .forEach(one -> values.add(new KeptValue(entry.version(), one.value())));
                if (entry.actor().equals(actor)) {
                  acted.add(entry.version());
                }
              });
          return new Trace(tenant, invitationsOf(tenant, user), values, acted);
        });
  }

  private void eachEntry(TenantId tenant, Consumer<LedgerEntry> each) {
    List<LedgerEntry> entries = ledger.entries(tenant, 0, PAGE);
    while (!entries.isEmpty()) {
      entries.forEach(each);
      entries = ledger.entries(tenant, entries.getLast().version(), PAGE);
    }
  }

  private List<Invitation> invitationsOf(TenantId tenant, UserId user) {
    List<Invitation> found = new ArrayList<>();
    InvitationFilter all = InvitationFilter.all(clock.instant());
    Page<Invitation> page = invitations.list(tenant, all, new Page.Request(null, PAGE));
    keep(page, user, found);
    while (page.next() != null) {
      page = invitations.list(tenant, all, new Page.Request(page.next(), PAGE));
      keep(page, user, found);
    }
    return found;
  }

  private static void keep(Page<Invitation> page, UserId user, List<Invitation> found) {
    Subject subject = Subject.of(user);
    page.items().stream()
        .filter(one -> one.invitedBy().equals(subject) || user.equals(one.acceptedBy()))
        .forEach(found::add);
  }
}
