package dev.bailiwick.verification.token;

import java.net.URI;
import java.time.Instant;

/**
 * Makes tokens that are good as they stand.
 *
 * @param canary an address that nobody may ever ask
 * @param now when they are made, to the second
 */
record Forge(World world, URI canary, Instant now) {

  Pool pool() {
    return world.first();
  }

  Signer signer() {
    return pool().signer();
  }

  /** A person's, of the first pool. */
  Draft good() {
    return person(pool());
  }

  Draft person(Pool pool) {
    return Draft.person(pool.issuer(), pool.client(), pool.signer(), now);
  }

  Draft machine(Pool pool) {
    return Draft.machine(pool.issuer(), pool.machine(), Pool.SCOPES, pool.signer(), now);
  }

  long second() {
    return now.getEpochSecond();
  }
}
