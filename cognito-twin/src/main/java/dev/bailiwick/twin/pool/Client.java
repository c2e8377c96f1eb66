package dev.bailiwick.twin.pool;

import java.util.List;
import java.util.Optional;

/**
 * An app client: one that people sign in with, without a secret, or a machine, with one and with
 * scopes of its own.
 */
public record Client(String id, Optional<String> secret, List<String> scopes, boolean hidesUsers) {

  public Client {
    scopes = List.copyOf(scopes);
  }

  public static Client forPeople(String id) {
    return new Client(id, Optional.empty(), List.of(), true);
  }

  public static Client forMachine(String id, String secret, List<String> scopes) {
    return new Client(id, Optional.of(secret), scopes, true);
  }

  /** Cognito's {@code PreventUserExistenceErrors} set to {@code LEGACY}. */
  public Client tellingUsers() {
    return new Client(id, secret, scopes, false);
  }

  public boolean isMachine() {
    return secret.isPresent();
  }
}
