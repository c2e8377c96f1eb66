package dev.bailiwick.twin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** The real clients that the tests look at a twin with. */
final class Clients implements AutoCloseable {

  static final String PASSWORD = "Correct-horse-1";

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final CognitoTwin twin;
  private final CognitoIdentityProviderClient sdk;
  private final HttpClient http = HttpClient.newHttpClient();

  Clients(CognitoTwin twin) {
    this.twin = twin;
    this.sdk =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(twin.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  CognitoIdentityProviderClient sdk() {
    return sdk;
  }

  String signUp(String email) {
    return sdk.signUp(it -> it.clientId(twin.clientId()).username(email).password(PASSWORD))
        .userSub();
  }

  void confirm(String email) {
    sdk.confirmSignUp(
        it -> it.clientId(twin.clientId()).username(email).confirmationCode(codeFor(email)));
  }

  String confirmedUser(String email) {
    var sub = signUp(email);
    confirm(email);
    return sub;
  }

  String codeFor(String email) {
    var match = CODE.matcher(twin.mailbox().newestFirst(email).getFirst().text());
    if (!match.find()) {
      throw new AssertionError("no code in the mail to " + email);
    }
    return match.group();
  }

  InitiateAuthResponse signIn(String email, String password) {
    return sdk.initiateAuth(
        it ->
            it.clientId(twin.clientId())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", email, "PASSWORD", password)));
  }

  AuthenticationResultType tokens(String email) {
    return signIn(email, PASSWORD).authenticationResult();
  }

  AuthenticationResultType refresh(String refreshToken) {
    return sdk.initiateAuth(
            it ->
                it.clientId(twin.clientId())
                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                    .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
        .authenticationResult();
  }

  RespondToAuthChallengeResponse respond(
      InitiateAuthResponse asked, Map<String, String> responses) {
    return sdk.respondToAuthChallenge(
        it ->
            it.clientId(twin.clientId())
                .challengeName(asked.challengeName())
                .session(asked.session())
                .challengeResponses(responses));
  }

  AdminGetUserResponse look(String username) {
    return sdk.adminGetUser(it -> it.userPoolId(twin.userPoolId()).username(username));
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(twin.endpoint() + pathAndQuery));
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(request(pathAndQuery));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    sdk.close();
    http.close();
  }
}
