package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.Identity;
import io.micronaut.context.annotation.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user pools that we accept people from; made at the start, so that a mistake stops it. */
@Context
final class Pools {

  private static final Logger LOG = LoggerFactory.getLogger(Pools.class);

  private final List<Pool> all;

  Pools(List<Pool> all) {
    this.all = List.copyOf(all);
    if (all.isEmpty()) {
      LOG.warn("no user pool is configured: every access token will be refused");
    }
    requireDistinct("issuer", Pool::issuer);
    requireDistinct("user-pool-id", Pool::userPoolId);
  }

  List<Pool> all() {
    return all;
  }

  Optional<Pool> ofIssuer(@Nullable Object issuer) {
    return issuer == null
        ? Optional.empty()
        : all.stream().filter(pool -> pool.isIssuer(issuer)).findFirst();
  }

  Optional<Pool> of(Identity identity) {
    return ofIssuer(identity.issuer());
  }

  Optional<Pool> ofId(String userPoolId) {
    return all.stream().filter(pool -> pool.userPoolId().equals(userPoolId)).findFirst();
  }

  private void requireDistinct(String property, Function<Pool, String> value) {
    Set<String> seen = new HashSet<>();
    all.stream()
        .map(value)
        .filter(one -> !seen.add(one))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException(
                  "bailiwick.cognito.pools: %s %s is there twice".formatted(property, twice));
            });
  }
}
