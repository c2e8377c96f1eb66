package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renames a tenant, gives it another slug, sets it, or gives it another plan: all of what is
 * wanted, or nothing.
 */
public final class ChangeTenant {

  /** How long a slug that was given up leads to its tenant still. */
  public static final Duration SLUGS_STAY = Duration.ofDays(90);

  /** Else one tenant could keep names from all others. */
  private static final int MOST_RELEASED = 5;

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Tenants tenants;

  public ChangeTenant(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    this.transactions = transactions;
    this.policy = policy;
    this.tenants = tenants;
  }

  /**
   * What is to change; null leaves it as it is.
   *
   * @param settings all that is set from now on
   */
  public record Wanted(
      @Nullable DisplayName name,
      @Nullable Slug slug,
      @Nullable TenantSettings settings,
      @Nullable WantedPlan plan) {}

  /** Another plan; null is none. */
  public record WantedPlan(@Nullable String plan) {}

  /**
   * Changes; the tenant as it is then.
   *
   * @throws Refusal where the caller may not change all of it (a plan is given by operators, by
   *     {@code system}'s policy), or the slug is taken
   */
  public Changed<Tenant> change(Caller by, TenantId tenant, Wanted wanted) {
    return transactions.inTenant(
        tenant,
        () -> {
          Changed<TenantId> changed =
              policy.change(tenant, by.subject(), draft -> change(draft, tenant, wanted));
          return new Changed<>(tenants.find(tenant).orElseThrow(), changed.policyVersion());
        });
  }

  private TenantId change(PolicyDraft draft, TenantId id, Wanted wanted) {
    if (wanted.name() != null || wanted.slug() != null || wanted.settings() != null) {
      draft.require("bw.tenant:change", id);
      Tenant tenant = tenants.find(id).orElseThrow(Refusal::absent);
      rename(draft, tenant, wanted.name());
      move(draft, tenant, wanted.slug());
      set(draft, tenant, wanted.settings());
    }
    if (wanted.plan() != null) {
      assign(draft, wanted.plan().plan());
    }
    return id;
  }

  private static void rename(PolicyDraft draft, Tenant tenant, @Nullable DisplayName name) {
    if (name != null && !name.value().equals(tenant.name())) {
      draft.submit(new TenantRenamed(new Personal(name.value())));
    }
  }

  private void move(PolicyDraft draft, Tenant tenant, @Nullable Slug slug) {
    if (slug == null || slug.value().equals(tenant.slug())) {
      return;
    }
    if (tenant.id().equals(TenantId.SYSTEM)) {
      throw Refusal.conflict("installation_stays", "The installation is found by its slug.");
    }
    if (!tenants.reserve(slug.value(), tenant.id(), draft.at())) {
      throw Refusal.conflict("slug_taken", "Another tenant has this slug, or had it of late.");
    }
    if (tenants.released(tenant.id(), draft.at()) >= MOST_RELEASED) {
      throw Refusal.conflict(
          "too_many_slugs",
          "The tenant has had "
              + MOST_RELEASED
              + " other slugs within "
              + SLUGS_STAY.toDays()
              + " days; go back to one of them, or wait.");
    }
    tenants.release(tenant.slug(), draft.at().plus(SLUGS_STAY));
    draft.submit(new TenantSlugChanged(slug.value()));
  }

  private static void set(PolicyDraft draft, Tenant tenant, @Nullable TenantSettings settings) {
    if (settings != null && !settings.equals(tenant.settings())) {
      draft.submit(new TenantSettingsChanged(settings));
    }
  }

  private static void assign(PolicyDraft draft, @Nullable String plan) {
    draft.requireInSystem("bw.plan:assign");
    if (plan != null && !draft.installation().plans().containsKey(plan)) {
      throw Refusal.invalid("plan", "There is no such plan.");
    }
    if (!Objects.equals(plan, draft.rows().standing().plan())) {
      draft.submit(new TenantPlanChanged(plan));
    }
  }
}
