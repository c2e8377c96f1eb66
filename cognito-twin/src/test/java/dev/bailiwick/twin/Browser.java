package dev.bailiwick.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser of few words: keeps cookies, fills in forms, and follows redirects within the twin when
 * told to.
 */
final class Browser implements AutoCloseable {

  private static final Pattern ACTION =
      Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI home;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browser(URI home) {
    this.home = home;
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(home.resolve(address)));
  }

  HttpResponse<String> follow(HttpResponse<String> answer) {
    var current = answer;
    while (current.statusCode() == 302 && home.getPort() == at(current).getPort()) {
      current = get(at(current).toString());
    }
    return current;
  }

  /** Fills in the page's form and follows where that leads, as far as the twin goes. */
  HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", group(CSRF, page.body()));
    return follow(post(group(ACTION, page.body()).replace("&amp;", "&"), all));
  }

  HttpResponse<String> post(String address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(home.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  static URI at(HttpResponse<String> redirect) {
    return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
  }

  /** The parameters that an application is sent back with. */
  static Map<String, String> parameters(HttpResponse<String> redirect) {
    var parameters = new LinkedHashMap<String, String>();
    Arrays.stream(at(redirect).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
    return parameters;
  }

  static String code(HttpResponse<String> redirect) {
    return Optional.ofNullable(parameters(redirect).get("code")).orElseThrow();
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private static String group(Pattern pattern, String page) {
    var match = pattern.matcher(page);
    if (!match.find()) {
      throw new AssertionError("no " + pattern + " in " + page);
    }
    return match.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
