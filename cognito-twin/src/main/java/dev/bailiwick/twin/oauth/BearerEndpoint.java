package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Tokens;

/**
 * {@code /oauth2/userInfo}: what the bearer's scopes tell of them, every value as text, as Cognito
 * does it.
 */
final class BearerEndpoint {

  private final Tokens tokens;

  BearerEndpoint(Tokens tokens) {
    this.tokens = tokens;
  }

  Response userInfo(Request request) {
    var bearer = verified(request);
    if (!bearer.scopes().has(Scopes.OPENID)) {
      throw OAuthRefusal.badToken("Access token does not contain openid scope");
    }
    var user = bearer.user();
    var answer = Json.object().put("sub", user.sub()).put("username", user.username());
    bearer.scopes().readable(user).forEach(answer::put);
    return Response.json(200, answer);
  }

  private Tokens.Bearer verified(Request request) {
    var token =
        request.bearer().orElseThrow(() -> OAuthRefusal.badToken("Access token is missing"));
    try {
      return tokens.verify(token);
    } catch (Refusal refusal) {
      throw OAuthRefusal.badToken(refusal.message());
    }
  }
}
