package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Tokens;

/** Who calls with an access token, as long as it is good for one's own account. */
public final class Bearers {

  private final Tokens tokens;

  public Bearers(Tokens tokens) {
    this.tokens = tokens;
  }

  User require(Input input) {
    var bearer = tokens.verify(input.text("AccessToken"));
    if (!bearer.scopes().has(Scopes.ADMIN)) {
      throw Refusal.notAuthorized("Access Token does not have required scopes");
    }
    return bearer.user();
  }
}
