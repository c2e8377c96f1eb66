package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

/** A machine as its identity provider knows it, by which an application can be recognised. */
public record Client(String issuer, String clientId) {

  public Client {
    requireNonNull(issuer);
    requireNonNull(clientId);
  }
}
