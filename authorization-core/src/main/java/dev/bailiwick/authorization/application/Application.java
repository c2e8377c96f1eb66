package dev.bailiwick.authorization.application;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;

/**
 * A machine caller that is a subject in a tenant; {@code home} is the tenant that mints its keys.
 */
public record Application(ApplicationId id, TenantId home, String name) {

  public Application {
    requireNonNull(id);
    requireNonNull(home);
    requireNonNull(name);
  }
}
