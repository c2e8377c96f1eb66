package dev.bailiwick.identity;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.Identity;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One user pool whose people, and whose machines, we know.
 *
 * @param issuer the form of its issuer under which its people are known to us
 * @param jwksUri where its keys are; below the issuer, if not said
 * @param userInfoUri where it says whether a token was revoked; only asked where that is wanted
 * @param clientIds the app clients by which people sign in to us
 * @param machineClients the app clients that are machines, each with the scopes it has to bring
 * @param region where it is; what its id begins with, if not said
 * @param endpoint the address of its directory; that of its region, if not said
 */
@EachProperty(value = "bailiwick.cognito.pools", list = true)
record Pool(
    String issuer,
    @Nullable URI jwksUri,
    @Nullable URI userInfoUri,
    String userPoolId,
    @Bindable(defaultValue = "") List<String> clientIds,
    @MapFormat(keyFormat = StringConvention.RAW) @Nullable Map<String, String> machineClients,
    @Nullable String region,
    @Nullable URI endpoint) {

  private static final Pattern ID = Pattern.compile("[\\w-]{1,50}_[0-9a-zA-Z]{1,50}");
  private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  Pool {
    clientIds = clientIds.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    machineClients = machineClients == null ? Map.of() : Map.copyOf(machineClients);
    require(ID.matcher(userPoolId).matches(), "user-pool-id", userPoolId, "is no pool's id");
    require(
        !clientIds.isEmpty() || !machineClients.isEmpty(),
        "client-ids",
        userPoolId,
        "names no app client");
    require(
        clientIds.stream().noneMatch(machineClients.keySet()::contains),
        "machine-clients",
        userPoolId,
        "names one by which people sign in");
    require(
        machineClients.values().stream().noneMatch(String::isBlank),
        "machine-clients",
        userPoolId,
        "names one without scopes");
    require(isGuarded(URI.create(issuer)), "issuer", userPoolId, "is not https");
    require(
        !AwsIssuer.isClaimed(issuer)
            || (AwsIssuer.parse(issuer) != null && issuer.endsWith("/" + userPoolId)),
        "issuer",
        userPoolId,
        "is not where AWS has it");
    require(jwksUri == null || isGuarded(jwksUri), "jwks-uri", userPoolId, "is not https");
    require(
        userInfoUri == null || isGuarded(userInfoUri), "user-info-uri", userPoolId, "is not https");
  }

  URI keys() {
    return jwksUri == null ? URI.create(issuer + "/.well-known/jwks.json") : jwksUri;
  }

  /** Where it is asked of revocations; not every pool has to say. */
  URI requireUserInfo() {
    require(userInfoUri != null, "user-info-uri", userPoolId, "is missing");
    return requireNonNull(userInfoUri);
  }

  String home() {
    return region == null ? userPoolId.substring(0, userPoolId.indexOf('_')) : region;
  }

  /** AWS issues tokens of one pool under two names; both are the same pool and people. */
  boolean isIssuer(Object named) {
    return named.equals(issuer) || named.equals(otherIssuer());
  }

  boolean isMachine(String client) {
    return machines().containsKey(client);
  }

  /** The scopes that a machine has to bring. */
  Set<String> scopesOf(String client) {
    return Scopes.of(machines().get(client));
  }

  /** Who this pool means by a subject, if it could be one. */
  Optional<Identity> identity(@Nullable Object subject) {
    return subject instanceof String text && SUBJECT.matcher(text).matches()
        ? Optional.of(new Identity(issuer, text))
        : Optional.empty();
  }

  private Map<String, String> machines() {
    return requireNonNull(machineClients);
  }

  private @Nullable String otherIssuer() {
    AwsIssuer aws = AwsIssuer.parse(issuer);
    return aws == null ? null : aws.otherForm();
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
