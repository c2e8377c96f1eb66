package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.token.Scopes;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an application asks for when it sends a browser to sign in: the code flow with PKCE, or
 * nothing.
 */
public sealed interface AuthorizeRequest {

  /** Can be granted. */
  record Valid(
      String client,
      String redirectUri,
      Scopes scopes,
      String challenge,
      Optional<String> state,
      Optional<String> nonce,
      Optional<String> prompt,
      Form form)
      implements AuthorizeRequest {

    /** The application's address with the code, and its state as it came. */
    public String withCode(String code) {
      return answer(redirectUri, state, "code", code);
    }

    public String withError(String error) {
      return answer(redirectUri, state, "error", error);
    }
  }

  /** Comes from an address that we know, which is told what is wrong. */
  record Refused(String redirectUri, Optional<String> state, String error)
      implements AuthorizeRequest {

    public String location() {
      return answer(redirectUri, state, "error", error);
    }
  }

  /** Comes from who knows where: only the person may be told, no address is followed. */
  record Untrusted(String reason) implements AuthorizeRequest {}

  /** An S256 challenge is a SHA-256 digest in base64url, always 43 characters (RFC 7636 §4.2). */
  Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  static AuthorizeRequest read(Form form, Pool pool) {
    var client = form.text("client_id");
    var redirectUri = form.text("redirect_uri");
    if (form.hasRepeated()) {
      return new Untrusted("A parameter comes twice.");
    }
    if (!pool.hasClient(client)) {
      return new Untrusted("No such client.");
    }
    if (!pool.callbacks().contains(redirectUri)) {
      return new Untrusted("The redirect address is not registered.");
    }
    var state = form.first("state");
    var scopes = Scopes.parse(form.first("scope").orElse(String.join(" ", Scopes.ALLOWED)));
    if (!form.text("response_type").equals("code")) {
      return new Refused(redirectUri, state, "unsupported_response_type");
    }
    if (scopes.isEmpty()) {
      return new Refused(redirectUri, state, "invalid_scope");
    }
    var challenge = form.text("code_challenge");
    if (!form.text("code_challenge_method").equals("S256")
        || !CHALLENGE.matcher(challenge).matches()) {
      return new Refused(redirectUri, state, "invalid_request");
    }
    return new Valid(
        client,
        redirectUri,
        scopes.get(),
        challenge,
        state,
        form.first("nonce"),
        form.first("prompt"),
        form);
  }

  private static String answer(
      String redirectUri, Optional<String> state, String name, String value) {
    var answer = new LinkedHashMap<String, String>();
    answer.put(name, value);
    state.ifPresent(it -> answer.put("state", it));
    return redirectUri + (redirectUri.contains("?") ? "&" : "?") + Form.of(answer).encoded();
  }
}
