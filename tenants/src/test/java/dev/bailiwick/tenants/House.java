package dev.bailiwick.tenants;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.usecase.InviteMany;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.VoidInvitations;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.RemoveMember;
import dev.bailiwick.tenants.memory.TenantsWorld;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both cores as the composition root would build them, so that tests read as sentences. */
public final class House {

  private final TenantsPorts ports = new TenantsWorld().ports();
  private final Ground ground =
      new Ground(
          ports.core(),
          new VoidInvitations(
              ports.invitations(), ports.core().acts(() -> AuthorizationPorts.NOW)));
  private final Provider provider = new Provider();
  private final Intake intake = Intake.of(ports, ground, provider);
  private final InvitationCases cases = new InvitationCases(ports, ground, acts());
  private final Post post = Post.of(ports, ground);

  public TenantsPorts ports() {
    return ports;
  }

  public Ground ground() {
    return ground;
  }

  public ChangePolicy policy() {
    return ground.policy();
  }

  public Provider provider() {
    return provider;
  }

  public DenyList denyList() {
    return intake.denyList();
  }

  public SyncIdentity sync() {
    return intake.sync();
  }

  public WhenIdentitySynced whenSynced() {
    return intake.whenSynced();
  }

  public Letterbox letterbox() {
    return post.letterbox();
  }

  /** Someone of this name signs in; the provider has verified their address. */
  public Person signsIn(String name) {
    return syncs(provider.verified(name));
  }

  /** The same where the provider has not. */
  public Person signsInUnverified(String name) {
    return syncs(provider.unverified(name));
  }

  /** Whether the provider still has them, which is taken in. */
  public boolean knows(Identity identity) {
    return intake.takeIn(identity).isPresent();
  }

  /** What the provider says of them is taken in. */
  public Person syncs(Identity identity) {
    return new Person(intake.takeIn(identity).orElseThrow().id(), identity);
  }

  /** Someone who holds this role in the installation's own tenant, and nothing elsewhere. */
  public Person operator(String role) {
    return operates(ground.someone(), role);
  }

  /** Gives someone this role in the installation's own tenant. */
  public Person operates(Person person, String role) {
    ports
        .core()
        .append(
            TenantId.SYSTEM,
            new MemberAdded(person.user(), null),
            new GrantAdded(new GrantTerms(role, new Scope.OnTenant(), null).to(person.subject())));
    ground.snapshots().forget(TenantId.SYSTEM);
    return person;
  }

  public Invitation invites(Caller by, TenantId tenant, String name, String role, Scope on) {
    return invites(by, tenant, name, role, on, null);
  }

  /** Asks someone of this name in, to one role. */
  public Invitation invites(
      Caller by,
      TenantId tenant,
      String name,
      String role,
      Scope on,
      @Nullable Instant grantUntil) {
    Reference scope = Ground.reference(on);
    InviteMember.WantedGrant grant = new InviteMember.WantedGrant(role, scope, grantUntil);
    return cases
        .invite()
        .invite(by, tenant, new InviteMember.Wanted(Provider.address(name), List.of(grant), null));
  }

  /** Sends what waits, and takes the token from the newest letter. */
  public InvitationToken mailed() {
    return post.newestToken();
  }

  /** Sends the next letter that is due, if there is one. */
  public boolean sendsNext() {
    return post.send().sendNext();
  }

  public Changed<TenantId> accepts(Person by, InvitationToken token) {
    return cases.accept().accept(by, token);
  }

  /** Asks someone of this name in for a stay. */
  public Invitation invitesGuest(Caller by, TenantId tenant, String name, Scope on, Instant until) {
    InviteMember.WantedGrant grant =
        new InviteMember.WantedGrant("bw.workspace_viewer", Ground.reference(on), null);
    return cases
        .invite()
        .invite(
            by,
            tenant,
            new InviteMember.Wanted(Provider.address(name), List.of(grant), until, null));
  }

  /** Asks many in at once. */
  public List<InviteMany.Answer> invitesMany(
      Caller by, TenantId tenant, List<Supplier<InviteMember.Wanted>> lines) {
    return cases.inviteMany().invite(by, tenant, lines);
  }

  /** What notes acts in this house. */
  public Acts acts() {
    return ports.core().acts(ground.clock());
  }

  /** Sends an invitation's letter again. */
  public Invitation resends(Caller by, TenantId tenant, InvitationId invitation) {
    return cases.resend().resend(by, tenant, invitation);
  }

  /** Takes an invitation back. */
  public InvitationId takesBack(Caller by, TenantId tenant, InvitationId invitation) {
    cases.revoke().revoke(by, tenant, invitation);
    return invitation;
  }

  public Invitation invitation(TenantId tenant, InvitationId id) {
    return ports.in(tenant, () -> ports.invitations().find(tenant, id)).orElseThrow();
  }

  public Changed<UserId> removes(Caller by, TenantId tenant, UserId member) {
    return new RemoveMember(ground.policy()).remove(by, tenant, member);
  }

  public Changed<UserId> leaves(Person by, TenantId tenant) {
    return removes(by, tenant, by.user());
  }

  public Changed<UserId> disables(Caller by, TenantId tenant, UserId member) {
    return changes(by, tenant, member, new ChangeMember.Wanted(MemberStatus.DISABLED, null, null));
  }

  public Changed<UserId> enables(Caller by, TenantId tenant, UserId member) {
    return changes(by, tenant, member, new ChangeMember.Wanted(MemberStatus.ACTIVE, null, null));
  }

  /** Changes a member, as its use case does. */
  public Changed<UserId> changes(
      Caller by, TenantId tenant, UserId member, ChangeMember.Wanted wanted) {
    return new ChangeMember(ground.policy()).change(by, tenant, member, wanted);
  }

  /** Changes the tenant, as its use case does. */
  public Tenant changes(Caller by, TenantId tenant, ChangeTenant.Wanted wanted) {
    return new ChangeTenant(ports.core().transactions(), ground.policy(), ports.tenants())
        .change(by, tenant, wanted)
        .value();
  }

  /** Gives the tenant this plan, or none. */
  public Tenant assigns(Caller by, TenantId tenant, @Nullable String plan) {
    return changes(
        by, tenant, new ChangeTenant.Wanted(null, null, null, new ChangeTenant.WantedPlan(plan)));
  }

  /** The tenant as its own store has it. */
  public Tenant tenant(TenantId id) {
    return ports.in(id, () -> ports.tenants().find(id)).orElseThrow();
  }

  /** How this member, or former member, stands. */
  public MemberStatus status(TenantId tenant, Person member) {
    return requireNonNull(ports.core().rows(tenant).members().get(member.user())).status();
  }

  /** The tenant's policy version now. */
  public long version(TenantId tenant) {
    return ports.core().rows(tenant).version();
  }
}
