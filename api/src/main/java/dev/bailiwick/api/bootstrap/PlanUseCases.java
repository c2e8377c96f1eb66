package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.plan.usecase.FeatureDirectory;
import dev.bailiwick.tenants.plan.usecase.OverrideFeature;
import dev.bailiwick.tenants.plan.usecase.OverrideLimit;
import dev.bailiwick.tenants.plan.usecase.PlanDirectory;
import dev.bailiwick.tenants.plan.usecase.PutPlan;
import dev.bailiwick.tenants.plan.usecase.RemovePlan;
import dev.bailiwick.tenants.plan.usecase.UsageDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases of tenants about plans and features. */
@Factory
final class PlanUseCases {

  @Singleton
  PutPlan putPlan(TenantReads reads, ChangePolicy policy, Policies policies) {
    return new PutPlan(reads, policy, policies);
  }

  @Singleton
  RemovePlan removePlan(
      TenantReads reads, ChangePolicy policy, Policies policies, CatalogueUses uses) {
    return new RemovePlan(reads, policy, policies, uses);
  }

  @Singleton
  PlanDirectory planDirectory(TenantReads reads, Policies policies) {
    return new PlanDirectory(reads, policies);
  }

  @Singleton
  OverrideFeature overrideFeature(ChangePolicy policy) {
    return new OverrideFeature(policy);
  }

  @Singleton
  OverrideLimit overrideLimit(ChangePolicy policy) {
    return new OverrideLimit(policy);
  }

  @Singleton
  UsageDirectory usageDirectory(
      TenantReads reads, Transactions transactions, Policies policies, InstantSource clock) {
    return new UsageDirectory(reads, transactions, policies, clock);
  }

  @Singleton
  FeatureDirectory featureDirectory(TenantReads reads) {
    return new FeatureDirectory(reads);
  }
}
