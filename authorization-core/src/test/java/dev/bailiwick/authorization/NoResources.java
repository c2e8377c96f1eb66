package dev.bailiwick.authorization;

import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A register that nothing was ever put into. */
final class NoResources implements Resources {

  @Override
  public Optional<RegisteredResource> find(TenantId tenant, Reference resource) {
    return Optional.empty();
  }

  @Override
  public Optional<RegisteredResource> findAt(TenantId tenant, Reference resource, Instant at) {
    return Optional.empty();
  }

  @Override
  public Page<RegisteredResource> list(TenantId tenant, String type, Page.Request wanted) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Page<RegisteredResource> listAt(
      TenantId tenant, String type, Instant at, Page.Request wanted) {
    return new Page<>(List.of(), null);
  }

  @Override
  public void put(TenantId tenant, RegisteredResource resource, Instant at) {
    throw new UnsupportedOperationException("nothing is registered here");
  }

  @Override
  public boolean remove(TenantId tenant, Reference resource, Instant at) {
    return false;
  }
}
