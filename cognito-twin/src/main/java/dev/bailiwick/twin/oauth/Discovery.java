package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.SigningKeys;
import java.util.List;
import java.util.Map;

/** The pool's OpenID configuration and its keys, under the issuer's path. */
public final class Discovery {

  private final Pool pool;
  private final SigningKeys keys;

  public Discovery(Pool pool, SigningKeys keys) {
    this.pool = pool;
    this.keys = keys;
  }

  public void addTo(Routes routes) {
    var root = "/" + pool.id() + "/.well-known/";
    routes
        .get(root + "openid-configuration", this::configuration)
        .get(root + "jwks.json", this::jwks)
        .share(root + "openid-configuration", root + "jwks.json");
  }

  private Response configuration(Request request) {
    return Response.json(
        200,
        Map.ofEntries(
            Map.entry("issuer", pool.issuer()),
            Map.entry("jwks_uri", pool.issuer() + "/.well-known/jwks.json"),
            Map.entry("authorization_endpoint", pool.at("/oauth2/authorize")),
            Map.entry("token_endpoint", pool.at("/oauth2/token")),
            Map.entry("userinfo_endpoint", pool.at("/oauth2/userInfo")),
            Map.entry("revocation_endpoint", pool.at("/oauth2/revoke")),
            Map.entry("end_session_endpoint", pool.at("/logout")),
            Map.entry("response_types_supported", List.of("code")),
            Map.entry(
                "grant_types_supported",
                List.of("authorization_code", "refresh_token", "client_credentials")),
            Map.entry("code_challenge_methods_supported", List.of("S256")),
            Map.entry(
                "token_endpoint_auth_methods_supported",
                List.of("none", "client_secret_basic", "client_secret_post")),
            Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
            Map.entry("subject_types_supported", List.of("public")),
            Map.entry("scopes_supported", Scopes.ALLOWED)));
  }

  private Response jwks(Request request) {
    return Response.empty(200).body("application/json;charset=UTF-8", keys.published());
  }
}
