package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.group.usecase.CreateGroup;
import dev.bailiwick.authorization.group.usecase.GroupDirectory;
import dev.bailiwick.authorization.group.usecase.RemoveFromGroup;
import dev.bailiwick.authorization.group.usecase.RemoveGroup;
import dev.bailiwick.authorization.group.usecase.RenameGroup;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.snapshot.TenantReads;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The use cases of authorization-core about groups. */
@Factory
final class GroupUseCases {

  @Singleton
  CreateGroup createGroup(ChangePolicy policy) {
    return new CreateGroup(policy);
  }

  @Singleton
  RenameGroup renameGroup(ChangePolicy policy) {
    return new RenameGroup(policy);
  }

  @Singleton
  RemoveGroup removeGroup(ChangePolicy policy) {
    return new RemoveGroup(policy);
  }

  @Singleton
  AddToGroup addToGroup(ChangePolicy policy) {
    return new AddToGroup(policy);
  }

  @Singleton
  RemoveFromGroup removeFromGroup(ChangePolicy policy) {
    return new RemoveFromGroup(policy);
  }

  @Singleton
  GroupDirectory groupDirectory(TenantReads reads, PolicyHistory history) {
    return new GroupDirectory(reads, history);
  }
}
