package dev.bailiwick.identity;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Fetches keys from where we were told and nowhere else. */
record PinnedRetriever(PinnedClient client) implements ResourceRetriever {

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(URI.create(url.toString())).build());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return new Resource(response.body(), "application/json");
  }
}
