package dev.bailiwick.api.application;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.authorization.policy.Client;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A machine as its identity provider knows it. */
@Introspected
@Schema(name = "ApplicationClient")
record ClientBody(String issuer, String clientId) implements Comparable<ClientBody> {

  private static final Comparator<ClientBody> ORDER =
      Comparator.comparing(ClientBody::issuer).thenComparing(ClientBody::clientId);

  static ClientBody of(Client client) {
    return new ClientBody(client.issuer(), client.clientId());
  }

  @Override
  public int compareTo(ClientBody other) {
    return ORDER.compare(this, other);
  }

  /** What proves that a client is one's own. */
  @Introspected
  @Schema(name = "NewApplicationClient", requiredProperties = "token")
  record New(
      @Schema(description = "A client-credentials access token of the client's own.")
          @Nullable String token) {

    String proof() {
      return required("token", token);
    }
  }
}
