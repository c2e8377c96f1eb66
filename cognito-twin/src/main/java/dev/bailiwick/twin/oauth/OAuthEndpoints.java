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

  private final TokenEndpoint token;
  private final BearerEndpoint bearer;

  public OAuthEndpoints(
      Pool pool, Users users, Tokens tokens, Sessions sessions, AuthorizationCodes codes) {
    this.token = new TokenEndpoint(pool, users, tokens, sessions, codes);
    this.bearer = new BearerEndpoint(tokens);
  }

  public void addTo(Routes routes) {
    routes
        .post("/oauth2/token", told(token::token))
        .post("/oauth2/revoke", told(token::revoke))
        .get("/oauth2/userInfo", told(bearer::userInfo))
        .post("/oauth2/userInfo", told(bearer::userInfo))
        .share("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo");
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
