package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.Identity;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One user pool whose people we know.
 *
 * @param issuer the form of its issuer under which its people are known to us
 * @param jwksUri where its keys are; below the issuer, if not said
 * @param clientIds the app clients whose tokens are for us
 * @param region where it is; what its id begins with, if not said
 * @param endpoint the address of its directory; that of its region, if not said
 */
@EachProperty(value = "bailiwick.cognito.pools", list = true)
record Pool(
    String issuer,
    @Nullable URI jwksUri,
    String userPoolId,
    @Bindable(defaultValue = "") List<String> clientIds,
    @Nullable String region,
    @Nullable URI endpoint) {

  private static final Pattern AWS_ISSUER =
      Pattern.compile(
          "https://(issuer-)?(cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.[a-z.]+/[\\w-]+_[0-9a-zA-Z]+)");
  private static final Pattern ID = Pattern.compile("[\\w-]{1,50}_[0-9a-zA-Z]{1,50}");
  private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}{1,128}");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  Pool {
    clientIds = clientIds.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    require(ID.matcher(userPoolId).matches(), "user-pool-id", userPoolId, "is no pool's id");
    require(!clientIds.isEmpty(), "client-ids", userPoolId, "names no app client");
    require(isGuarded(URI.create(issuer)), "issuer", userPoolId, "is not https");
    require(jwksUri == null || isGuarded(jwksUri), "jwks-uri", userPoolId, "is not https");
  }

  URI keys() {
    return jwksUri == null ? URI.create(issuer + "/.well-known/jwks.json") : jwksUri;
  }

  String home() {
    return region == null ? userPoolId.substring(0, userPoolId.indexOf('_')) : region;
  }

  /** AWS issues tokens of one pool under two names; both are the same pool and people. */
  boolean isIssuer(Object named) {
    return named.equals(issuer) || named.equals(otherIssuer());
  }

  /** Who this pool means by a subject, if it could be one. */
  Optional<Identity> identity(@Nullable Object subject) {
    return subject instanceof String text && SUBJECT.matcher(text).matches()
        ? Optional.of(new Identity(issuer, text))
        : Optional.empty();
  }

  private @Nullable String otherIssuer() {
    Matcher aws = AWS_ISSUER.matcher(issuer);
    if (!aws.matches()) {
      return null;
    }
    return "https://" + (aws.group(1) == null ? "issuer-" : "") + aws.group(2);
  }

  private static boolean isGuarded(URI uri) {
    boolean isLoopback = LOOPBACK.contains(Objects.toString(uri.getHost(), ""));
    return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLoopback);
  }

  private static void require(boolean kept, String property, String pool, String fault) {
    if (!kept) {
      throw new IllegalArgumentException(
          "bailiwick.cognito.pools: %s of pool %s %s".formatted(property, pool, fault));
    }
  }
}
