package dev.bailiwick.authorization;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.usecase.KeyMint;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.change.AfterChange;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.memory.MemoryWorld;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What every use case stands on, put together for a test, with a clock that only the test moves.
 */
public final class Ground {

  /** More bytes than any test's policies weigh. */
  public static final long A_LOT = 1L << 40;

  private final AuthorizationPorts ports;
  private final Snapshots snapshots;
  private final ChangePolicy policy;
  private final TenantReads reads;
  private final PolicyHistory history;
  private volatile Instant now = AuthorizationPorts.NOW;

  /** A ground on stores in memory. */
  public Ground() {
    this(new MemoryWorld().ports());
  }

  /** A ground on these stores. */
  public Ground(AuthorizationPorts ports) {
    this(ports, AfterChange.NOTHING);
  }

  /** The same, where this follows every change. */
  public Ground(AuthorizationPorts ports, AfterChange after) {
    PolicyCompiler compiler = new CasbinPolicyCompiler();
    this.ports = ports;
    this.snapshots = new Snapshots(ports.transactions(), ports.policies(), compiler, A_LOT);
    this.policy =
        new ChangePolicy(
            ports.transactions(),
            ports.policies(),
            ports.resources(),
            ports.ledger(),
            compiler,
            snapshots,
            clock(),
            new Random(),
            after);
    this.reads = new TenantReads(ports.transactions(), snapshots, clock());
    this.history =
        new PolicyHistory(
            ports.transactions(),
            ports.policies(),
            ports.ledger(),
            ports.resources(),
            compiler,
            clock());
  }

  public AuthorizationPorts ports() {
    return ports;
  }

  public Snapshots snapshots() {
    return snapshots;
  }

  public ChangePolicy policy() {
    return policy;
  }

  public TenantReads reads() {
    return reads;
  }

  public PolicyHistory history() {
    return history;
  }

  /** Who asks what, where nothing of our own lies outside the policy. */
  public AskPolicy asks() {
    return asks((tenant, resource) -> new Location.Nowhere());
  }

  /** The same, where things of our own lie there. */
  public AskPolicy asks(ResourceLocations locations) {
    return asks(snapshots, locations);
  }

  /** The same, of these snapshots. */
  public AskPolicy asks(Snapshots of, ResourceLocations locations) {
    return new AskPolicy(of, ports.transactions(), locations, ports.resources(), clock());
  }

  public InstantSource clock() {
    return () -> now;
  }

  public Instant now() {
    return now;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Someone who has signed in, and is nobody anywhere yet. */
  public Person someone() {
    return new Person(ports.newUser());
  }

  public Changed<Grant> give(Caller by, TenantId tenant, Subject to, String role, Scope on) {
    return give(by, tenant, to, role, on, null);
  }

  /** Gives a role, as its use case does. */
  public Changed<Grant> give(
      Caller by, TenantId tenant, Subject to, String role, Scope on, @Nullable Instant until) {
    return grants(by, tenant, new GrantRole.Wanted(to.reference(), role, reference(on), until));
  }

  /** Gives what is wanted, as its use case does. */
  public Changed<Grant> grants(Caller by, TenantId tenant, GrantRole.Wanted wanted) {
    return new GrantRole(policy).grant(by, tenant, wanted);
  }

  /** Mints a further key, as its use case does. */
  public ApplicationKey mints(Caller by, TenantId tenant, ApplicationId application) {
    return new MintKey(policy, new KeyMint(new Random(), null))
        .mint(by, tenant, application, KeyTerms.NONE)
        .value();
  }

  /** Takes a grant away, as its use case does. */
  public Changed<GrantId> take(Caller by, TenantId tenant, GrantId grant) {
    return new RevokeGrant(policy).revoke(by, tenant, grant);
  }

  public List<LedgerEntry> entries(TenantId tenant) {
    return ports.transactions().inTenant(tenant, () -> ports.ledger().entries(tenant));
  }

  /** The scope as someone outside would write it. */
  public static Reference reference(Scope scope) {
    return switch (scope) {
      case OnTenant tenantWide -> new Reference("bw.tenant", "");
      case OnWorkspace on -> new Reference("bw.workspace", on.workspace().toString());
      case OnResource on -> on.resource();
    };
  }
}
