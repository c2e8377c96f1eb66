package dev.bailiwick.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.TenantId;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which requests a key holds for, and what tells one from another. */
@Singleton
final class Scope {

  static final String HEADER = "Idempotency-Key";

  /** The last segments of what is sent by POST and changes nothing. */
  private static final Set<String> QUESTIONS = Set.of("preview", "explain", "decide");

  /** A string as structured headers have it, or the bare text that most clients send. */
  private static final Pattern KEY = Pattern.compile("\"([\\x20-\\x7e]{1,255})\"|([!-~]{1,255})");

  private final Addresses addresses;

  Scope(Addresses addresses) {
    this.addresses = addresses;
  }

  static boolean onlyAsks(HttpRequest<?> request) {
    String path = request.getPath();
    return QUESTIONS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  static String key(String sent) {
    Matcher matcher = KEY.matcher(sent.strip());
    if (!matcher.matches()) {
      throw Refusal.invalid(HEADER, "A key has 1 to 255 visible ASCII characters.");
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  static String fingerprint(HttpRequest<?> request, byte[] body) {
    byte[] line = (request.getMethod() + " " + request.getUri() + "\n").getBytes(UTF_8);
    return HexFormat.of().formatHex(Sha256.of(line, body));
  }

  /** The tenant in the path; what names none is always the same nobody. */
  TenantId tenant(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(route -> route.getVariableValues().get("tenant"))
        .map(segment -> addresses.steady(segment.toString()))
        .orElse(TenantId.SYSTEM);
  }
}
