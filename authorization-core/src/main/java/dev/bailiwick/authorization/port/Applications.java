package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.policy.Client;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Applications and their keys. The applications themselves and their keys begin and end by the
 * ledger.
 */
public interface Applications {

  /** The tenant that minted the key with this prefix; asked before any tenant is known. */
  Optional<TenantId> homeOfKey(String prefix);

  /** The key with this prefix, inside its home's transaction. */
  Optional<StoredKey> findKey(TenantId home, String prefix);

  /** Notes that this key, if it is still there, was used then or later. */
  void used(TenantId home, String prefix, Instant at);

  /** The tenant whose application this client is; asked before any tenant is known. */
  Optional<TenantId> homeOfClient(Client client);

  /** The application that this client is, inside its home's transaction. */
  Optional<ApplicationId> findClient(TenantId home, Client client);

  /**
   * Reserves the client for this tenant, which links it in the same transaction.
   *
   * @return whether it was free
   */
  boolean reserve(Client client, TenantId tenant);

  /** Every application of the tenant. */
  List<Application> list(TenantId tenant);

  /** The keys of an application, oldest first. */
  List<StoredKey> keys(TenantId home, ApplicationId application);
}
