package dev.bailiwick.authorization.snapshot;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Permits;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.port.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The road by which a caller reads what is a tenant's: decide, then read under that tenant. */
public final class TenantReads {

  private final Transactions transactions;
  private final Snapshots snapshots;
  private final InstantSource clock;

  public TenantReads(Transactions transactions, Snapshots snapshots, InstantSource clock) {
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Reads what lies in the tenant or workspace of this id.
   *
   * @throws Refusal where the caller may not, or there is no such thing for them
   */
  public <T> T read(
      Caller by, TenantId tenant, String permission, Object resource, Supplier<T> read) {
    Permits.require(
        policy(tenant),
        by.subject(),
        Permission.of(permission),
        resource.toString(),
        clock.instant());
    return transactions.inTenant(tenant, read);
  }

  /** The same as of another day; a thing that is gone by now is the tenant's to read. */
  public <T> T read(
      Caller by, TenantId tenant, String permission, Object thing, AsOf asOf, Supplier<T> read) {
    Reference reference = new Reference(Permission.of(permission).type(), thing.toString());
    Location today = OwnResources.locate(policy(tenant), reference);
    Location location =
        today instanceof Location.Nowhere && asOf instanceof AsOf.Past
            ? new Location.OnTenant()
            : today;
    return read(by, tenant, permission, thing, location, read);
  }

  /** The same for a thing that the policy does not hold, with the place where it lies. */
  public <T> T read(
      Caller by,
      TenantId tenant,
      String permission,
      Object resource,
      Location location,
      Supplier<T> read) {
    Permits.require(
        policy(tenant),
        by.subject(),
        Permission.of(permission),
        resource.toString(),
        location,
        clock.instant());
    return transactions.inTenant(tenant, read);
  }

  /** Whether the caller may do this to the tenant, where what they see hangs on it. */
  public boolean permits(Caller by, TenantId tenant, String permission) {
    return permits(by, tenant, permission, tenant);
  }

  /** The same of that thing in it. */
  public boolean permits(Caller by, TenantId tenant, String permission, Object resource) {
    return Permits.given(
        policy(tenant),
        by.subject(),
        Permission.of(permission),
        resource.toString(),
        clock.instant());
  }

  /** Whether the caller is no stranger to a tenant that is in use. */
  public boolean admits(Caller by, TenantId tenant) {
    Policy policy = policy(tenant);
    return policy.standing().status() == TenantStanding.Status.ACTIVE
        && policy.isActive(by.subject(), clock.instant());
  }

  /**
   * Reads what the installation holds for all tenants; that there is such a thing is no secret.
   *
   * @throws Refusal where the caller may not
   */
  public <T> T readOfInstallation(Caller by, String permission, Supplier<T> read) {
    requireOfInstallation(by, permission);
    return transactions.inTenant(TenantId.SYSTEM, read);
  }

  /**
   * Does no more than ask, for what is not kept in a store.
   *
   * @throws Refusal where the caller may not
   */
  public void requireOfInstallation(Caller by, String permission) {
    Policy system = policy(TenantId.SYSTEM);
    Instant now = clock.instant();
    if (!system.admits(by.subject(), now)) {
      throw Refusal.forbidden(permission);
    }
    Permits.require(
        system, by.subject(), Permission.of(permission), TenantId.SYSTEM.toString(), now);
  }

  /**
   * The tenant's policy itself, for those who may do this there, and for operators who may do that
   * to any tenant.
   *
   * @throws Refusal where the caller is neither
   */
  public Policy policy(Caller by, TenantId tenant, String permission, String ofOperators) {
    Policy policy = policy(tenant);
    Instant at = clock.instant();
    Policy system = policy(TenantId.SYSTEM);
    String installation = TenantId.SYSTEM.toString();
    if (!Permits.given(system, by.subject(), Permission.of(ofOperators), installation, at)) {
      Permits.require(policy, by.subject(), Permission.of(permission), tenant.toString(), at);
    }
    return policy;
  }

  private Policy policy(TenantId tenant) {
    return snapshots.of(tenant).orElseThrow(Refusal::absent);
  }
}
