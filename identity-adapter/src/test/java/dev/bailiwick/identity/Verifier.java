package dev.bailiwick.identity;

import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.token.TokenVerdict;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The adapter as it runs: its beans, with our clock. */
final class Verifier implements AutoCloseable {

  private final ApplicationContext context;
  private final AccessTokens tokens;

  private Verifier(ApplicationContext context) {
    this.context = context;
    this.tokens = context.getBean(AccessTokens.class);
  }

  static Verifier with(Map<String, Object> properties) {
    return new Verifier(ApplicationContext.builder().properties(properties).start());
  }

  /** The settings of one pool. */
  static Map<String, Object> pool(int index, String issuer, String id, String client, URI keys) {
    Map<String, Object> properties = new HashMap<>();
    String prefix = "bailiwick.cognito.pools[" + index + "].";
    properties.put(prefix + "issuer", issuer);
    properties.put(prefix + "user-pool-id", id);
    properties.put(prefix + "client-ids", client);
    properties.put(prefix + "jwks-uri", keys.toString());
    return properties;
  }

  StepClock clock() {
    return context.getBean(StepClock.class);
  }

  TokenVerdict verify(Object token) {
    return tokens.verify(token.toString());
  }

  @Override
  public void close() {
    context.close();
  }
}
