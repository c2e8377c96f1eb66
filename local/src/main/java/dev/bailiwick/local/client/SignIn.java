package dev.bailiwick.local.client;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** What a person does at Cognito, by the AWS SDK for Java. */
public final class SignIn implements AutoCloseable {

  private final CognitoIdentityProviderClient cognito;
  private final String client;

  /** People of the app client with this id, at the Cognito behind this endpoint. */
  public SignIn(URI endpoint, String region, String client) {
    this.client = client;
    this.cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** Signs up with the code from the mail; gives the new user's {@code sub}. */
  public String signUp(String email, String password, Mailbox mailbox) {
    String sub = register(email, password);
    String code = mailbox.code(email);
    cognito.confirmSignUp(it -> it.clientId(client).username(email).confirmationCode(code));
    return sub;
  }

  /** The first half of signing up; who stops here has proven no address. */
  public String register(String email, String password) {
    AttributeType address = AttributeType.builder().name("email").value(email).build();
    return cognito
        .signUp(
            it -> it.clientId(client).username(email).password(password).userAttributes(address))
        .userSub();
  }

  /** Signs in with a password. */
  public AuthenticationResultType tokens(String email, String password) {
    return cognito
        .initiateAuth(
            it ->
                it.clientId(client)
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(Map.of("USERNAME", email, "PASSWORD", password)))
        .authenticationResult();
  }

  @Override
  public void close() {
    cognito.close();
  }
}
