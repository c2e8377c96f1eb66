package dev.bailiwick.twin.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.pool.Client;
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

/** {@code /oauth2/token} and {@code /oauth2/revoke}. */
final class TokenEndpoint {

  private final ClientAuthentication clients;
  private final MachineGrant machines;
  private final Users users;
  private final Tokens tokens;
  private final Sessions sessions;
  private final AuthorizationCodes codes;

  TokenEndpoint(
      Pool pool, Users users, Tokens tokens, Sessions sessions, AuthorizationCodes codes) {
    this.clients = new ClientAuthentication(pool);
    this.machines = new MachineGrant(tokens);
    this.users = users;
    this.tokens = tokens;
    this.sessions = sessions;
    this.codes = codes;
  }

  Response token(Request request) {
    var form = request.form();
    var client = client(request, form);
    try {
      return switch (form.text("grant_type")) {
        case "client_credentials" -> told(machines.issue(client, form));
        case "authorization_code" -> told(redeemed(form, people(client)));
        case "refresh_token" -> told(renewed(form, people(client)));
        default ->
            throw OAuthRefusal.of(
                "unsupported_grant_type",
                "authorization_code, refresh_token or client_credentials is expected");
      };
    } catch (Refusal refusal) {
      throw OAuthRefusal.of("invalid_grant", refusal.message());
    }
  }

  Response revoke(Request request) {
    var form = request.form();
    var client = client(request, form);
    try {
      sessions.revoke(required(form, "token"), client.id());
      return Response.empty(200);
    } catch (Refusal refusal) {
      var error =
          refusal.type().equals("UnsupportedTokenTypeException")
              ? "unsupported_token_type"
              : "invalid_request";
      throw OAuthRefusal.of(error, refusal.message());
    }
  }

  private Issued renewed(Form form, String client) {
    return tokens.renew(required(form, "refresh_token"), client);
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

  private Client client(Request request, Form form) {
    if (form.hasRepeated()) {
      throw OAuthRefusal.of("invalid_request", "A parameter comes twice");
    }
    return clients.require(request, form);
  }

  private static String people(Client client) {
    if (client.isMachine()) {
      throw OAuthRefusal.of("unauthorized_client", "A machine has no user to ask for");
    }
    return client.id();
  }

  private static Response told(Issued issued) {
    var answer =
        Json.object()
            .put("access_token", issued.access())
            .put("expires_in", issued.accessSeconds())
            .put("token_type", "Bearer");
    if (issued.scopes().has(Scopes.OPENID)) {
      issued.id().ifPresent(token -> answer.put("id_token", token));
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
