package dev.bailiwick.api.limit;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The quotas of this node and the buckets of everyone who has asked lately. */
@Singleton
final class Limits {

  private final Buckets callers;
  private final Buckets tenants;
  private final Buckets sensitive;
  private final Buckets decisions;
  private final Buckets addresses;

  Limits(
      InstantSource clock,
      @Property(name = "bailiwick.limits.caller") String caller,
      @Property(name = "bailiwick.limits.tenant") String tenant,
      @Property(name = "bailiwick.limits.sensitive") String sensitive,
      @Property(name = "bailiwick.limits.decisions") String decisions,
      @Property(name = "bailiwick.limits.address") String address) {
    this.callers = new Buckets(Quota.of("caller", caller), clock);
    this.tenants = new Buckets(Quota.of("tenant", tenant), clock);
    this.sensitive = new Buckets(Quota.of("sensitive", sensitive), clock);
    this.decisions = new Buckets(Quota.of("decisions", decisions), clock);
    this.addresses = new Buckets(Quota.of("address", address), clock);
  }

  private record InTenant(Subject caller, String tenant) {}

  Standing caller(Caller caller) {
    return callers.take(caller.subject());
  }

  Standing tenant(String tenant) {
    return tenants.take(tenant);
  }

  Standing sensitive(Caller caller, String tenant) {
    return sensitive.take(new InTenant(caller.subject(), tenant));
  }

  /** Whatever keys a tenant mints, they draw on one; a product's backend draws on its own. */
  boolean decides(Caller caller) {
    return decisions.allows(
        caller instanceof Machine machine && !machine.home().equals(TenantId.SYSTEM)
            ? machine.home()
            : caller.subject());
  }

  Standing address(String address) {
    return addresses.take(address);
  }
}
