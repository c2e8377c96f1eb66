package dev.bailiwick.authorization;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A tenant, by our own id. */
public record TenantId(UUID value) {

  public TenantId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
