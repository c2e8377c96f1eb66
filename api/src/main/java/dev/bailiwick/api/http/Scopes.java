package dev.bailiwick.api.http;

import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's token has to be for: {@code read} to read, {@code decide} to ask by AuthZEN,
 * {@code write} for all else. Scopes open operations and decide nothing; people and keys need none.
 */
@Singleton
final class Scopes {

  private final String resourceServer;

  /**
   * The scopes of this API.
   *
   * @param resourceServer its identifier with the identity provider, which their names begin with
   */
  Scopes(@Value("${bailiwick.scopes.resource-server:bailiwick}") String resourceServer) {
    this.resourceServer = resourceServer;
  }

  /** The scope that the caller lacks for this request; null where it lacks none. */
  @Nullable String lacking(HttpRequest<?> request, Caller caller) {
    if (!(caller instanceof Caller.Machine machine) || machine.scopes() == null) {
      return null;
    }
    String needed = resourceServer + "/" + purpose(request);
    return machine.scopes().contains(needed) ? null : needed;
  }

  private static String purpose(HttpRequest<?> request) {
    if (Answers.isDecision(request)) {
      return "decide";
    }
    return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD
        ? "read"
        : "write";
  }
}
