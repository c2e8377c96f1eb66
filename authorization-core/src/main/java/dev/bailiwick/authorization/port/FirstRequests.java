package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.repeat.FirstRequest;
import java.time.Instant;
import java.util.Optional;

/** Which request came first with a key; each call is made inside the tenant's transaction. */
public interface FirstRequests {

  /**
   * Makes this request the key's first; false where there is one that is kept still. Of two at once
   * one waits here for the other. What the tenant need not keep any longer goes.
   */
  boolean claim(TenantId tenant, String key, FirstRequest request, Instant keptUntil);

  Optional<FirstRequest> find(TenantId tenant, String key);

  /** Keeps what the first request was answered. */
  void answer(TenantId tenant, String key, String answer);

  /** Leaves the key to whoever comes next. */
  void release(TenantId tenant, String key);
}
