package dev.bailiwick.local.account;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** A user pool, as its administrator sees it through the AWS SDK. */
public final class Pool implements AutoCloseable {

  private final CognitoIdentityProviderClient cognito;
  private final String id;

  private Pool(CognitoIdentityProviderClient cognito, String id) {
    this.cognito = cognito;
    this.id = id;
  }

  /** The pool behind a Cognito endpoint on this machine. */
  public static Pool at(URI endpoint, String region, String id) {
    CognitoIdentityProviderClient cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return new Pool(cognito, id);
  }

  /** Lets the account sign in, where it cannot yet, and gives its {@code sub}. */
  public String admit(Account account) {
    try {
      var user = cognito.adminGetUser(it -> it.userPoolId(id).username(account.email()));
      if (user.userStatus() == UserStatusType.FORCE_CHANGE_PASSWORD) {
        // A start was killed between the two calls of a creation.
        setPassword(account);
      }
      return sub(user.userAttributes());
    } catch (UserNotFoundException e) {
      return create(account);
    }
  }

  @Override
  public void close() {
    cognito.close();
  }

  private String create(Account account) {
    var created =
        cognito.adminCreateUser(
            it ->
                it.userPoolId(id)
                    .username(account.email())
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(
                        attribute("email", account.email()), attribute("email_verified", "true")));
    setPassword(account);
    return sub(created.user().attributes());
  }

  private void setPassword(Account account) {
    cognito.adminSetUserPassword(
        it ->
            it.userPoolId(id)
                .username(account.email())
                .password(account.password())
                .permanent(true));
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }

  private static String sub(List<AttributeType> attributes) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals("sub"))
        .map(AttributeType::value)
        .findFirst()
        .orElseThrow();
  }
}
