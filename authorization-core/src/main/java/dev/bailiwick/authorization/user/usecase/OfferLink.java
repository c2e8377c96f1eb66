package dev.bailiwick.authorization.user.usecase;

import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.user.LinkCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Begins a link: hands out the code that whoever signs in with the other identity sends back. */
public final class OfferLink {

  private static final Duration HOLDS = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final LinkCodes codes;
  private final InstantSource clock;
  private final RandomGenerator random;

  public OfferLink(
      Transactions transactions, LinkCodes codes, InstantSource clock, RandomGenerator random) {
    this.transactions = transactions;
    this.codes = codes;
    this.clock = clock;
    this.random = random;
  }

  /** The code, which is shown this once, and until when it holds. */
  public record Offer(LinkCode code, Instant expiresAt) {}

  /** Offers; what was offered before works no longer. */
  public Offer offer(Person by) {
    Offer offer = new Offer(LinkCode.mint(random), clock.instant().plus(HOLDS));
    return transactions.global(
        () -> {
          codes.put(by.user(), offer.code(), offer.expiresAt());
          return offer;
        });
  }
}
