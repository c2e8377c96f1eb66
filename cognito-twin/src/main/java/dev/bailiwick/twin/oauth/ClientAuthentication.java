package dev.bailiwick.twin.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.twin.http.Form;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.pool.Client;
import dev.bailiwick.twin.pool.Pool;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Which client asks: by name alone, or by a secret in the header or the form, never in both. */
record ClientAuthentication(Pool pool) {

  private static final String BASIC = "Basic ";

  private record Claim(String id, Optional<String> secret) {}

  Client require(Request request, Form form) {
    var claim =
        request
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
            .map(value -> basic(value.substring(BASIC.length()).strip(), form))
            .orElseGet(() -> new Claim(form.text("client_id"), form.first("client_secret")));
    return pool.client(claim.id())
        .filter(client -> isProven(client, claim.secret()))
        .orElseThrow(() -> refused("No such client, or not its secret"));
  }

  /** A client without a secret proves nothing, and must not pretend to. */
  private static boolean isProven(Client client, Optional<String> given) {
    return MessageDigest.isEqual(
        client.secret().orElse("").getBytes(UTF_8), given.orElse("").getBytes(UTF_8));
  }

  /** RFC 6749 §2.3.1: both parts are form-encoded before they are joined. */
  private static Claim basic(String encoded, Form form) {
    try {
      var parts = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
      var id = URLDecoder.decode(parts[0], UTF_8);
      if (parts.length == 2
          && form.first("client_secret").isEmpty()
          && form.first("client_id").orElse(id).equals(id)) {
        return new Claim(id, Optional.of(URLDecoder.decode(parts[1], UTF_8)));
      }
    } catch (IllegalArgumentException e) {
      // Refused below: what cannot be read proves nothing.
    }
    throw refused("The client's credentials cannot be read");
  }

  private static OAuthRefusal refused(String description) {
    return OAuthRefusal.of("invalid_client", description);
  }
}
