package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A register in memory, of one tenant and without a history. */
final class Register implements Resources {

  private final SortedMap<String, RegisteredResource> byReference = new TreeMap<>();

  @Override
  public Optional<RegisteredResource> find(TenantId tenant, Reference resource) {
    return Optional.ofNullable(byReference.get(resource.toString()));
  }

  @Override
  public Page<RegisteredResource> list(TenantId tenant, String type, Page.Request wanted) {
    Stream<RegisteredResource> ofType =
        byReference.values().stream().filter(kept -> kept.reference().type().equals(type));
    return Page.of(ofType, kept -> kept.reference().id(), wanted);
  }

  @Override
  public void put(TenantId tenant, RegisteredResource resource, Instant at) {
    byReference.put(resource.reference().toString(), resource);
  }

  @Override
  public boolean remove(TenantId tenant, Reference resource, Instant at) {
    return byReference.remove(resource.toString()) != null;
  }

  @Override
  public Optional<RegisteredResource> findAt(TenantId tenant, Reference resource, Instant at) {
    throw new UnsupportedOperationException("nothing is remembered here");
  }

  @Override
  public Page<RegisteredResource> listAt(
      TenantId tenant, String type, Instant at, Page.Request wanted) {
    throw new UnsupportedOperationException("nothing is remembered here");
  }
}
