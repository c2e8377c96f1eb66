package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Response;
import java.util.Map;

/** An error of RFC 6749 §5.2 or RFC 6750 §3.1, with the words of it that a developer may want. */
final class OAuthRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  private OAuthRefusal(int status, String error, String description) {
    super(description);
    this.status = status;
    this.error = error;
  }

  static OAuthRefusal of(String error, String description) {
    return new OAuthRefusal(400, error, description);
  }

  static OAuthRefusal badToken(String description) {
    return new OAuthRefusal(401, "invalid_token", description);
  }

  Response response() {
    var description = String.valueOf(getMessage());
    var response = Response.json(status, Map.of("error", error, "error_description", description));
    return status == 401
        ? response.with(
            "WWW-Authenticate",
            "Bearer error=\"" + error + "\", error_description=\"" + description + "\"")
        : response;
  }
}
