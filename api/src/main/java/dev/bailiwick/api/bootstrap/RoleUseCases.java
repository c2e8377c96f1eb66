package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.authorization.role.usecase.RemoveRole;
import dev.bailiwick.authorization.role.usecase.RoleDirectory;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The use cases of authorization-core about roles. */
@Factory
final class RoleUseCases {

  @Singleton
  PutRole putRole(ChangePolicy policy) {
    return new PutRole(policy);
  }

  @Singleton
  RemoveRole removeRole(ChangePolicy policy) {
    return new RemoveRole(policy);
  }

  @Singleton
  RoleDirectory roleDirectory(TenantReads reads, Snapshots snapshots, PolicyHistory history) {
    return new RoleDirectory(reads, snapshots, history);
  }
}
