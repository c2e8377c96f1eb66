package dev.bailiwick.identity;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a page from where we were told and nowhere else, as long as it is small and quick. */
final class PinnedRetriever implements ResourceRetriever, AutoCloseable {

  /** From the connection's first packet to the body's last byte, however slowly they drip. */
  static final Duration DEADLINE = Duration.ofSeconds(4);

  private static final int LARGEST = 64 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(DEADLINE.dividedBy(2))
          .build();

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url.toString())).build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      return page(answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      answer.cancel(true);
    }
  }

  private static Resource page(HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return new Resource(response.body(), "application/json");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
