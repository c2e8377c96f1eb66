package dev.bailiwick.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Who has lately been answered in a tenant as one who belongs there. Only they draw on the tenant's
 * quota and feel it: a stranger can neither use it up nor learn from it that there is such a
 * tenant.
 */
@Singleton
final class Admitted {

  private static final int MOST = 200_000;
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final Cache<Place, Boolean> places =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LATELY).build();

  private record Place(Subject caller, String tenant) {}

  boolean has(Caller caller, String tenant) {
    return places.getIfPresent(new Place(caller.subject(), tenant)) != null;
  }

  /** Takes note of an answer that strangers do not get. */
  void note(Caller caller, String tenant, HttpResponse<?> response) {
    if (response.code() < HttpStatus.MULTIPLE_CHOICES.getCode()
        || response.code() == HttpStatus.FORBIDDEN.getCode()) {
      places.put(new Place(caller.subject(), tenant), true);
    }
  }
}
