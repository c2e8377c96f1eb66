package dev.bailiwick.identity;

import dev.bailiwick.authorization.port.UserList;
import dev.bailiwick.authorization.reconciliation.Listing;
import dev.bailiwick.authorization.reconciliation.Listing.Listed;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** All users of our pools, as ListUsers has them. */
@Singleton
final class CognitoUserList implements UserList {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** As many as one page may have. */
  private static final int LIMIT = 60;

  private final Pools pools;
  private final Map<Pool, CognitoIdentityProviderClient> clients = new ConcurrentHashMap<>();

  CognitoUserList(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<String> issuers() {
    return pools.all().stream().map(Pool::issuer).toList();
  }

  @Override
  public Listing page(String issuer, @Nullable String cursor) {
    return pools
        .ofIssuer(issuer)
        .map(pool -> page(pool, cursor))
        .orElseGet(() -> new Listing(List.of(), null));
  }

  private Listing page(Pool pool, @Nullable String cursor) {
    try {
      ListUsersResponse page =
          clients
              .computeIfAbsent(pool, CognitoUserList::client)
              .listUsers(
                  ask -> ask.userPoolId(pool.userPoolId()).limit(LIMIT).paginationToken(cursor));
      List<Listed> users =
          page.users().stream().map(user -> listed(pool, user)).flatMap(Optional::stream).toList();
      return new Listing(users, page.paginationToken());
    } catch (InvalidParameterException tooOld) {
      if (cursor != null) {
        return page(pool, null);
      }
      throw unreachable(pool, tooOld);
    } catch (SdkException e) {
      throw unreachable(pool, e);
    }
  }

  private static Optional<Listed> listed(Pool pool, UserType user) {
    Optional<Identity> identity =
        pool.identity(UserAttributes.value(user.attributes(), "sub").orElse(null));
    return identity.map(
        who -> new Listed(who, facts(user), user.userStatus() != UserStatusType.UNCONFIRMED));
  }

  /** Second factors are not among what a list says. */
  private static ProviderFacts facts(UserType user) {
    return new ProviderFacts(
        UserAttributes.value(user.attributes(), "email").flatMap(EmailAddress::parse).orElse(null),
        UserAttributes.value(user.attributes(), "email_verified")
            .filter("true"::equals)
            .isPresent(),
        Boolean.TRUE.equals(user.enabled()),
        false);
  }

  private static DirectoryUnreachable unreachable(Pool pool, SdkException cause) {
    return new DirectoryUnreachable("the list of pool " + pool.userPoolId(), cause);
  }

  private static CognitoIdentityProviderClient client(Pool pool) {
    return AwsClients.build(
        CognitoIdentityProviderClient.builder(), pool.home(), pool.endpoint(), TIMEOUT);
  }

  @PreDestroy
  void close() {
    clients.values().forEach(CognitoIdentityProviderClient::close);
  }
}
