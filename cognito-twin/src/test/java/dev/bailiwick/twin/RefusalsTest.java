package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedUserStateException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Every refusal arrives as the SDK's own class for it. */
final class RefusalsTest {

  private static final String OTHER_CLIENT = "0otherclient00000000000002";

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.client(OTHER_CLIENT));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void anAddressIsTakenOnceInAnyCase() {
    clients.signUp("taken@example.com");

    assertThrows(UsernameExistsException.class, () -> clients.signUp("TAKEN@example.com"));
    assertThrows(
        UsernameExistsException.class,
        () ->
            clients
                .sdk()
                .adminCreateUser(
                    it -> it.userPoolId(twin.userPoolId()).username("taken@example.com")));
  }

  @Test
  void unknownUsersAndWrongPasswordsLookAlike() {
    clients.confirmedUser("known@example.com");

    var wrong =
        assertThrows(
            NotAuthorizedException.class, () -> clients.signIn("known@example.com", "Wrong-1234"));
    var unknown =
        assertThrows(
            NotAuthorizedException.class, () -> clients.signIn("nobody@example.com", "Wrong-1234"));

    assertEquals("Incorrect username or password.", wrong.awsErrorDetails().errorMessage());
    assertEquals(wrong.awsErrorDetails().errorMessage(), unknown.awsErrorDetails().errorMessage());
  }

  @Test
  void codesDoNotTellWhetherTheUserExists() {
    clients.signUp("coded@example.com");
    var wrong = clients.codeFor("coded@example.com").equals("000000") ? "000001" : "000000";

    assertThrows(CodeMismatchException.class, () -> confirm("coded@example.com", wrong));
    assertThrows(ExpiredCodeException.class, () -> confirm("nobody@example.com", "000000"));
    var simulated =
        clients
            .sdk()
            .resendConfirmationCode(it -> it.clientId(twin.clientId()).username("nobody@b.example"))
            .codeDeliveryDetails();
    assertEquals("n***@b***", simulated.destination());
    assertTrue(twin.mailbox().newestFirst("nobody@b.example").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Short-1", "no-upper-case-1", "NO-LOWER-CASE-1", "No-digit-at-all"})
  void weakPasswords(String password) {
    assertThrows(
        InvalidPasswordException.class,
        () ->
            clients
                .sdk()
                .signUp(
                    it ->
                        it.clientId(twin.clientId())
                            .username("weak@example.com")
                            .password(password)));
  }

  @Test
  void whatNobodyMaySayOfThemselves() {
    assertThrows(NotAuthorizedException.class, () -> signUpWith("email_verified", "true"));
    assertThrows(InvalidParameterException.class, () -> signUpWith("role", "owner"));
  }

  @Test
  void parametersThatDoNotFit() {
    assertThrows(InvalidParameterException.class, () -> clients.signUp("not an address"));
    assertThrows(
        InvalidParameterException.class,
        () ->
            clients
                .sdk()
                .signUp(it -> it.clientId(twin.clientId()).username("nopassword@example.com")));
    assertThrows(InvalidParameterException.class, () -> initiate(AuthFlowType.USER_SRP_AUTH));
    assertThrows(InvalidParameterException.class, () -> initiate(AuthFlowType.USER_PASSWORD_AUTH));
  }

  @Test
  void strangersPoolsClientsAndUsers() {
    assertThrows(
        ResourceNotFoundException.class,
        () -> clients.sdk().listUsers(it -> it.userPoolId("eu-west-1_Another")));
    assertThrows(
        ResourceNotFoundException.class,
        () ->
            clients
                .sdk()
                .signUp(
                    it ->
                        it.clientId("nosuchclient")
                            .username("a@example.com")
                            .password(Clients.PASSWORD)));
    assertThrows(
        UserNotFoundException.class,
        () ->
            clients
                .sdk()
                .adminGetUser(it -> it.userPoolId(twin.userPoolId()).username("x@example.com")));
  }

  @Test
  void aRefreshTokenBelongsToItsClient() {
    clients.confirmedUser("owner@example.com");
    var token = clients.tokens("owner@example.com").refreshToken();

    assertThrows(
        UnauthorizedException.class,
        () -> clients.sdk().revokeToken(it -> it.clientId(OTHER_CLIENT).token(token)));
    assertThrows(
        NotAuthorizedException.class,
        () ->
            clients
                .sdk()
                .initiateAuth(
                    it ->
                        it.clientId(OTHER_CLIENT)
                            .authFlow(AuthFlowType.REFRESH_TOKEN)
                            .authParameters(Map.of("REFRESH_TOKEN", token))));
    assertTrue(clients.refresh(token).accessToken().startsWith("ey"));
  }

  @Test
  void anInvitationIsNotSentAgainToSomeoneWhoIsIn() {
    clients.confirmedUser("in@example.com");

    assertThrows(
        UnsupportedUserStateException.class,
        () ->
            clients
                .sdk()
                .adminCreateUser(
                    it ->
                        it.userPoolId(twin.userPoolId())
                            .username("in@example.com")
                            .messageAction(MessageActionType.RESEND)));
  }

  private void confirm(String email, String code) {
    clients
        .sdk()
        .confirmSignUp(it -> it.clientId(twin.clientId()).username(email).confirmationCode(code));
  }

  private void initiate(AuthFlowType flow) {
    clients
        .sdk()
        .initiateAuth(
            it ->
                it.clientId(twin.clientId())
                    .authFlow(flow)
                    .authParameters(Map.of("USERNAME", "known@example.com")));
  }

  private void signUpWith(String attribute, String value) {
    clients
        .sdk()
        .signUp(
            it ->
                it.clientId(twin.clientId())
                    .username("claims@example.com")
                    .password(Clients.PASSWORD)
                    .userAttributes(AttributeType.builder().name(attribute).value(value).build()));
  }
}
