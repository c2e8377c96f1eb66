package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Pages over HTTP. A cursor is where the next page begins, under a seal (HMAC-SHA-256) that binds
 * it to its list with all that narrows and orders it, and so to its tenant: nobody can make one, or
 * use it elsewhere.
 */
@Singleton
public final class Cursors {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int SEAL_BYTES = 16;
  private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit");

  private final SecretKeySpec key;

  Cursors(@Property(name = "bailiwick.secret") String secret) {
    key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
  }

  /** The page that the request's {@code limit} and {@code cursor} want. */
  public Page.Request wanted(HttpRequest<?> request) {
    String cursor = request.getParameters().get("cursor");
    return new Page.Request(cursor == null ? null : open(request, cursor), limit(request));
  }

  /** The page as it is sent: its items, and a link to the next one if there is one. */
  public <T, R> HttpResponse<Items<R>> respond(
      HttpRequest<?> request, Page<T> page, Function<T, R> body) {
    return page(
        request, page, (items, next) -> new Items<>(items.stream().map(body).toList(), next));
  }

  /** The same for a page that is sent in a shape of its own, of its items and the cursor. */
  public <T, R> HttpResponse<R> page(
      HttpRequest<?> request, Page<T> page, BiFunction<List<T>, @Nullable String, R> body) {
    String next = page.next() == null ? null : seal(request, page.next());
    MutableHttpResponse<R> response = HttpResponse.ok(body.apply(page.items(), next));
    if (next != null) {
      String link =
          UriBuilder.of(request.getUri()).replaceQueryParam("cursor", next).build().toString();
      response.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
    }
    return response;
  }

  private static int limit(HttpRequest<?> request) {
    String sent = request.getParameters().get("limit");
    if (sent == null) {
      return USUAL;
    }
    if (!sent.matches("[1-9][0-9]{0,2}") || Integer.parseInt(sent) > MOST) {
      throw Refusal.invalid("limit", "A page has 1 to " + MOST + " items.");
    }
    return Integer.parseInt(sent);
  }

  private String seal(HttpRequest<?> request, String after) {
    byte[] text = after.getBytes(StandardCharsets.UTF_8);
    byte[] seal = mac(request, text);
    byte[] cursor = Arrays.copyOf(seal, SEAL_BYTES + text.length);
    System.arraycopy(text, 0, cursor, SEAL_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private String open(HttpRequest<?> request, String cursor) {
    byte[] bytes = decoded(cursor);
    if (bytes != null && bytes.length > SEAL_BYTES) {
      byte[] text = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
      byte[] seal = Arrays.copyOf(bytes, SEAL_BYTES);
      if (MessageDigest.isEqual(seal, Arrays.copyOf(mac(request, text), SEAL_BYTES))) {
        return new String(text, StandardCharsets.UTF_8);
      }
    }
    throw Refusal.invalid("cursor", "This cursor is not one of this list.");
  }

  private static byte @Nullable [] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** What was asked for, in the order of the names; how much of it may differ from page to page. */
  private static String query(HttpRequest<?> request) {
    return request.getParameters().asMap().entrySet().stream()
        .filter(sent -> !OF_THE_PAGE.contains(sent.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(sent -> sent.getValue().stream().map(value -> encoded(sent.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private byte[] mac(HttpRequest<?> request, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String list = "cursor\n" + request.getPath() + "\n" + query(request) + "\n";
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }
}
