package dev.bailiwick.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** One bucket for each of whom a quota is kept, on this node; it refills as time goes by. */
final class Buckets {

  /** Whoever makes more callers than this only empties the buckets of the idle. */
  private static final int MOST = 200_000;

  private final Quota quota;
  private final TimeMeter time;
  private final Cache<Object, Bucket> buckets;

  Buckets(Quota quota, InstantSource clock) {
    this.quota = quota;
    this.time = new Meter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(quota.window())
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Takes one, if there is one, and says how things stand. */
  Standing take(Object whose) {
    return standing(bucket(whose).tryConsumeAndReturnRemaining(1));
  }

  /** Takes one, if there is one, where nobody wants to know more. */
  boolean allows(Object whose) {
    return bucket(whose).tryConsume(1);
  }

  private Standing standing(ConsumptionProbe probe) {
    return new Standing(
        quota,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        seconds(probe.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }

  private Bucket bucket(Object whose) {
    return buckets.get(
        whose,
        unknown ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit
                            .capacity(quota.requests())
                            .refillGreedy(quota.requests(), quota.window()))
                .withCustomTimePrecision(time)
                .build());
  }

  private record Meter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
