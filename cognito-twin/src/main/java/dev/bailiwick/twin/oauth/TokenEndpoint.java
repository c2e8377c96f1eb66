package dev.bailiwick.twin.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import dev.bailiwick.twin.token.Issued;
import dev.bailiwick.twin.token.Scopes;
import dev.bailiwick.twin.token.Sessions;
import dev.bailiwick.twin.token.Tokens;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** {@code /oauth2/token} and {@code /oauth2/revoke}, for clients without a secret. */
final class TokenEndpoint {

  private final Pool pool;
  private final Users users;
  private final Tokens tokens;
  private final Sessions sessions;
  private final AuthorizationCodes codes;

  TokenEndpoint(
      Pool pool, Users users, Tokens tokens, Sessions sessions, AuthorizationCodes codes) {
    this.pool = pool;
    this.users = users;
    this.tokens = tokens;
    this.sessions = sessions;
    this.codes = codes;
  }

  Response token(Request request) {
    var form = request.form();
    var client = client(form);
    try {
      return switch (form.text("grant_type")) {
        case "authorization_code" -> told(redeemed(form, client));
        case "refresh_token" -> told(tokens.renew(required(form, "refresh_token"), client));
        default ->
            throw OAuthRefusal.of(
                "unsupported_grant_type", "authorization_code or refresh_token is expected");
      };
    } catch (Refusal refusal) {
      throw OAuthRefusal.of("invalid_grant", refusal.message());
    }
  }

  Response revoke(Request request) {
    var form = request.form();
    var client = client(form);
    try {
      sessions.revoke(required(form, "token"), client);
      return Response.empty(200);
    } catch (Refusal refusal) {
      var error =
          refusal.type().equals("UnsupportedTokenTypeException")
              ? "unsupported_token_type"
              : "invalid_request";
      throw OAuthRefusal.of(error, refusal.message());
    }
  }

  private Issued redeemed(Form form, String client) {
    var grant =
        codes
            .redeem(required(form, "code"))
            .orElseThrow(() -> badGrant("The code is unknown, used or expired"));
    var asked = grant.request();
    if (!asked.client().equals(client)) {
      throw badGrant("The code was issued to another client");
    }
    if (!asked.redirectUri().equals(form.text("redirect_uri"))) {
      throw badGrant("The redirect_uri is not the one that the code was sent to");
    }
    if (!asked.challenge().equals(challenge(form.text("code_verifier")))) {
      throw badGrant("The code_verifier does not fit the challenge");
    }
    var user = users.find(grant.sub()).filter(User::mayComeIn);
    return tokens.issue(
        user.orElseThrow(() -> badGrant("The user may not come in any more")),
        client,
        asked.scopes(),
        grant.signedIn(),
        asked.nonce());
  }

  private String client(Form form) {
    if (form.hasRepeated()) {
      throw OAuthRefusal.of("invalid_request", "A parameter comes twice");
    }
    return form.first("client_id")
        .filter(pool::hasClient)
        .orElseThrow(() -> OAuthRefusal.of("invalid_client", "No such client"));
  }

  private static Response told(Issued issued) {
    var answer =
        Json.object()
            .put("access_token", issued.access())
            .put("expires_in", issued.accessSeconds())
            .put("token_type", "Bearer");
    if (issued.scopes().has(Scopes.OPENID)) {
      answer.put("id_token", issued.id());
    }
    issued.refresh().ifPresent(token -> answer.put("refresh_token", token));
    return Response.json(200, answer);
  }

  private static String required(Form form, String name) {
    return form.first(name)
        .orElseThrow(() -> OAuthRefusal.of("invalid_request", name + " is missing"));
  }

  private static OAuthRefusal badGrant(String description) {
    return OAuthRefusal.of("invalid_grant", description);
  }

  /** RFC 7636 §4.6. */
  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
