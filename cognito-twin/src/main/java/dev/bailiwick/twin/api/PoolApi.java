package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.token.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pool's calls. */
public record PoolApi(Pool pool, Map<String, Action> actions) {

  public PoolApi {
    actions = Map.copyOf(actions);
  }

  public static PoolApi of(Pool pool, List<Actions> families) {
    var all = new HashMap<String, Action>();
    families.forEach(family -> all.putAll(family.all()));
    return new PoolApi(pool, all);
  }

  /** A call names its pool, or a client of it, or comes with what the pool gave out. */
  boolean isMeant(Input input) {
    return input.optional("UserPoolId").filter(pool.id()::equals).isPresent()
        || input.optional("ClientId").flatMap(pool::client).isPresent()
        || input.optional("Session").filter(it -> Challenges.isOf(pool, it)).isPresent()
        || input
            .optional("AccessToken")
            .flatMap(Tokens::claimedIssuer)
            .filter(pool.issuer()::equals)
            .isPresent();
  }

  Action action(String call) {
    return Optional.ofNullable(actions.get(call)).orElseThrow(PoolApi::unknown);
  }

  static Refusal unknown() {
    return new Refusal("UnknownOperationException", "Unknown operation");
  }
}
