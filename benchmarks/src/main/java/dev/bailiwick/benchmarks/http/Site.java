package dev.bailiwick.benchmarks.http;

import java.net.URI;

/**
 * Where a server answers, and what there is to ask it.
 *
 * @param key an application's, which belongs to the tenant and may ask
 * @param token a person's who belongs to the tenant and may ask
 * @param user may edit what lies in {@code open} and not what lies in {@code closed}
 */
record Site(
    URI at, String tenant, String key, String token, String user, String open, String closed) {

  Site at(URI elsewhere) {
    return new Site(elsewhere, tenant, key, token, user, open, closed);
  }
}
