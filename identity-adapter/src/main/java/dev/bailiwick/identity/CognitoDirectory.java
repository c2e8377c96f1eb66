package dev.bailiwick.identity;

import dev.bailiwick.authorization.port.UserDirectory;
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
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** Asks a pool itself what it knows of one of its users. */
@Singleton
final class CognitoDirectory implements UserDirectory {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final Pools pools;
  private final Map<Pool, CognitoIdentityProviderClient> clients = new ConcurrentHashMap<>();

  CognitoDirectory(Pools pools) {
    this.pools = pools;
  }

  @Override
  public Optional<ProviderFacts> find(Identity identity) {
    return pools
        .of(identity)
        .flatMap(pool -> user(pool, identity.subject()))
        .map(CognitoDirectory::facts);
  }

  /**
   * The user as the pool has them. One of its own goes by the subject too, one of another provider
   * by a name alone, which the pool's list tells.
   */
  Optional<AdminGetUserResponse> user(Pool pool, String subject) {
    try {
      return named(pool, subject, subject)
          .or(() -> listed(pool, subject).flatMap(name -> named(pool, name, subject)));
    } catch (SdkException e) {
      throw new DirectoryUnreachable("the directory of pool " + pool.userPoolId(), e);
    }
  }

  private Optional<AdminGetUserResponse> named(Pool pool, String name, String subject) {
    try {
      AdminGetUserResponse user =
          client(pool).adminGetUser(ask -> ask.userPoolId(pool.userPoolId()).username(name));
      // A name may be chosen, and could be chosen to equal the subject of someone else.
      return UserAttributes.value(user.userAttributes(), "sub")
          .filter(subject::equals)
          .map(same -> user);
    } catch (UserNotFoundException gone) {
      return Optional.empty();
    }
  }

  private Optional<String> listed(Pool pool, String subject) {
    String quoted = subject.replace("\\", "\\\\").replace("\"", "\\\"");
    return client(pool)
        .listUsers(
            ask -> ask.userPoolId(pool.userPoolId()).filter("sub = \"" + quoted + "\"").limit(1))
        .users()
        .stream()
        .map(UserType::username)
        .findFirst();
  }

  /** Nobody is enabled of whom the pool does not say so. */
  private static ProviderFacts facts(AdminGetUserResponse user) {
    List<AttributeType> attributes = user.userAttributes();
    return new ProviderFacts(
        UserAttributes.value(attributes, "email").flatMap(EmailAddress::parse).orElse(null),
        UserAttributes.value(attributes, "email_verified").filter("true"::equals).isPresent(),
        Boolean.TRUE.equals(user.enabled()),
        !user.userMFASettingList().isEmpty());
  }

  CognitoIdentityProviderClient client(Pool pool) {
    return clients.computeIfAbsent(pool, CognitoDirectory::connect);
  }

  private static CognitoIdentityProviderClient connect(Pool pool) {
    return AwsClients.build(
        CognitoIdentityProviderClient.builder(), pool.home(), pool.endpoint(), TIMEOUT);
  }

  @PreDestroy
  void close() {
    clients.values().forEach(CognitoIdentityProviderClient::close);
  }
}
