package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Handler;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Sessions;
import dev.bailiwick.twin.token.Tokens;

/** What an application calls behind the browser's back. */
public final class OAuthEndpoints {

  private final Pool pool;
  private final TokenEndpoint token;
  private final BearerEndpoint bearer;

  public OAuthEndpoints(
      Pool pool, Users users, Tokens tokens, Sessions sessions, AuthorizationCodes codes) {
    this.pool = pool;
    this.token = new TokenEndpoint(pool, users, tokens, sessions, codes);
    this.bearer = new BearerEndpoint(tokens);
  }

  public void addTo(Routes routes) {
    var root = pool.prefix() + "/oauth2/";
    routes
        .post(root + "token", told(token::token))
        .post(root + "revoke", told(token::revoke))
        .get(root + "userInfo", told(bearer::userInfo))
        .post(root + "userInfo", told(bearer::userInfo))
        .share(root + "token", root + "revoke", root + "userInfo");
  }

  private static Handler told(Handler handler) {
    return request -> answer(handler, request).with("Cache-Control", "no-store");
  }

  private static Response answer(Handler handler, Request request) {
    try {
      return handler.handle(request);
    } catch (OAuthRefusal refusal) {
      return refusal.response();
    }
  }
}
