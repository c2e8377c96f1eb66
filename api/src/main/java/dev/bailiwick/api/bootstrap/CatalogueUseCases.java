package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.catalogue.usecase.ApplyCatalogue;
import dev.bailiwick.authorization.catalogue.usecase.CatalogueDirectory;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.usecase.PutResource;
import dev.bailiwick.authorization.resource.usecase.RemoveResource;
import dev.bailiwick.authorization.resource.usecase.ResourceDirectory;
import dev.bailiwick.authorization.snapshot.TenantReads;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The use cases of authorization-core about the catalogue and the register. */
@Factory
final class CatalogueUseCases {

  @Singleton
  ApplyCatalogue applyCatalogue(
      TenantReads reads, Policies policies, ChangePolicy policy, CatalogueUses uses) {
    return new ApplyCatalogue(reads, policies, policy, uses);
  }

  @Singleton
  CatalogueDirectory catalogueDirectory(TenantReads reads, Policies policies) {
    return new CatalogueDirectory(reads, policies);
  }

  @Singleton
  PutResource putResource(ChangePolicy policy, Resources resources, Acts acts) {
    return new PutResource(policy, resources, acts);
  }

  @Singleton
  RemoveResource removeResource(ChangePolicy policy, Resources resources, Acts acts) {
    return new RemoveResource(policy, resources, acts);
  }

  @Singleton
  ResourceDirectory resourceDirectory(
      Transactions transactions, TenantReads reads, Resources resources) {
    return new ResourceDirectory(transactions, reads, resources);
  }
}
