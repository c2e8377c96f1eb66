package dev.bailiwick.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.account.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/**
 * Signs machines in by their own credentials.
 *
 * @param twin where the provider's token endpoint is
 */
public record MachineSignIn(URI twin) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An access token of this machine's, for these scopes. */
  public String token(Machine machine, String scopes) {
    String basic = machine.clientId() + ":" + machine.secret();
    HttpRequest request =
        HttpRequest.newBuilder(twin.resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&scope=" + URLEncoder.encode(scopes, UTF_8)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
          .required("access_token")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
