package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.repeat.usecase.RunOnce;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What lets a request be sent again. */
@Factory
final class RepeatUseCases {

  @Singleton
  RunOnce runOnce(Transactions transactions, FirstRequests requests, InstantSource clock) {
    return new RunOnce(transactions, requests, clock);
  }
}
