package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Location;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Requests to the flat set, every other one permitted, in an order that cannot be foreseen. */
@State(Scope.Benchmark)
public class FlatAsks {

  private static final int FEW = 1 << 10;
  private static final int MANY = 1 << 17;
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** How many tenants are loaded. */
  @Param("10")
  int loaded;

  /** How many of them are asked about. */
  @Param("10")
  int asked;

  private Ask[] asks = {};

  /** Makes more requests than the caches hold only where that is what is measured. */
  @Setup
  public void make() {
    asks = new Ask[asked <= FEW ? FEW : MANY];
    SplittableRandom random = new SplittableRandom(asked);
    for (int number = 0; number < asks.length; number++) {
      asks[number] = ask(random, random.nextBoolean());
    }
  }

  Ask get(int turn) {
    return asks[turn & (asks.length - 1)];
  }

  /** Stops whoever answers wrongly: fast and wrong is not fast. */
  void check(Predicate<Ask> permits) {
    for (Ask ask : asks) {
      if (permits.test(ask) != ask.permitted()) {
        throw new IllegalStateException("answered wrongly: " + ask);
      }
    }
  }

  private Ask ask(SplittableRandom random, boolean permitted) {
    int number = random.nextInt(asked) * (loaded / asked);
    FlatTenant tenant = FlatTenant.of(number);
    while (true) {
      int user = random.nextInt(tenant.users().size());
      int permission = random.nextInt(FlatTenant.PERMISSIONS);
      if (tenant.permits(user, permission) == permitted) {
        return new Ask(number, request(tenant.users().get(user), permission), permitted);
      }
    }
  }

  /** Of texts that are nobody else's, as those are that come over HTTP. */
  private static AccessRequest request(String user, int permission) {
    return new AccessRequest(
        AskedSubject.of(fresh("user"), fresh(user)),
        fresh(FlatTenant.action(permission)),
        new Reference(fresh(FlatTenant.type(permission)), fresh("42")),
        new Location.OnTenant(),
        NOW);
  }

  static String fresh(String text) {
    return String.copyValueOf(text.toCharArray());
  }
}
