package dev.bailiwick.persistence;

import static dev.bailiwick.persistence.Projection.one;

import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.Recognition;
import java.time.Instant;
import java.util.UUID;

/** The part of the projection that says how applications are recognised: by keys and clients. */
record Recognitions(ProjectedTables tables, UUID tenant, Instant at) {

  void apply(Recognition change) {
    UUID application = change.application().value();
    switch (change) {
      case KeyAdded c -> add(c);
      case KeyExpiryChanged c ->
          one(tables.keys().changeExpiry(tenant, application, c.prefix(), c.expiresAt()));
      case KeyRevoked c -> one(tables.keys().remove(tenant, application, c.prefix()));
      case ClientLinked c -> add(application, c.client());
      case ClientUnlinked c -> remove(application, c.client());
    }
  }

  private void add(KeyAdded c) {
    String name = c.name() == null ? null : c.name().value();
    tables
        .keys()
        .add(tenant, c.prefix(), c.application().value(), c.hash(), name, at, c.expiresAt());
    tables.keys().addToDirectory(c.prefix(), tenant);
  }

  private void add(UUID application, Client client) {
    tables.clients().add(tenant, application, client.issuer(), client.clientId());
  }

  private void remove(UUID application, Client client) {
    one(tables.clients().remove(tenant, application, client.issuer(), client.clientId()));
  }
}
