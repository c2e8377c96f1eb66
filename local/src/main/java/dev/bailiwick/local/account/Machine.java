package dev.bailiwick.local.account;

import java.util.List;

/** The app client of a machine, which opens nothing until an application is linked to it. */
public record Machine(String clientId, String secret, List<String> scopes) {

  /** The one that the pool has, the same at every start. */
  public static final Machine TILL =
      new Machine(
          "till", "till-secret", List.of("bailiwick/read", "bailiwick/write", "bailiwick/decide"));

  public Machine {
    scopes = List.copyOf(scopes);
  }
}
