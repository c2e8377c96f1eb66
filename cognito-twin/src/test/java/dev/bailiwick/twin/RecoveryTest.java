package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

final class RecoveryTest {

  private static final String OTHER = "Another-horse-2";
  private static final String TELLING = "0tellingclient000000000003";
  private static final List<String> EVENTS = new ArrayList<>();

  @RegisterExtension
  static final RunningTwin RUNNING =
      new RunningTwin(it -> it.trigger(EVENTS::add).tellingClient(TELLING));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void theCodeFromTheMailReplacesThePassword() {
    var email = "forgot@example.com";
    var sub = clients.confirmedUser(email);

    assertEquals("f***@e***", forgot(email));
    assertThrows(CodeMismatchException.class, () -> reset(email, wrong(email), OTHER));
    assertThrows(
        InvalidPasswordException.class, () -> reset(email, clients.codeFor(email), "weak"));
    reset(email, clients.codeFor(email), OTHER);

    assertThrows(NotAuthorizedException.class, () -> clients.signIn(email, PASSWORD));
    assertTrue(clients.signIn(email, OTHER).authenticationResult().expiresIn() > 0);
    assertThrows(ExpiredCodeException.class, () -> reset(email, clients.codeFor(email), PASSWORD));
    var event = EVENTS.getLast();
    assertTrue(event.contains("PostConfirmation_ConfirmForgotPassword") && event.contains(sub));
  }

  @Test
  void whoeverHasNoAccountIsAnsweredAlike() {
    assertEquals("n***@e***", forgot("nobody@example.com"));
    assertTrue(twin.mailbox().newestFirst("nobody@example.com").isEmpty());
    assertThrows(CodeMismatchException.class, () -> reset("nobody@example.com", "123456", OTHER));

    clients.signUp("unproven@example.com");
    assertEquals("u***@e***", forgot("unproven@example.com"));
    assertEquals(1, twin.mailbox().newestFirst("unproven@example.com").size());
  }

  @Test
  void aClientMayAskToBeToldWhetherSomeoneExists() {
    assertThrows(
        UserNotFoundException.class,
        () ->
            clients
                .sdk()
                .forgotPassword(it -> it.clientId(TELLING).username("nobody@example.com")));
  }

  @Test
  void noCodeIsFoundByTrying() {
    var email = "tries@example.com";
    clients.confirmedUser(email);
    forgot(email);
    for (int i = 0; i < 5; i++) {
      assertThrows(CodeMismatchException.class, () -> reset(email, wrong(email), OTHER));
    }

    assertThrows(LimitExceededException.class, () -> reset(email, clients.codeFor(email), OTHER));
  }

  @Test
  void nobodysMailboxIsFlooded() {
    var email = "flood@example.com";
    clients.confirmedUser(email);
    for (int i = 0; i < 5; i++) {
      forgot(email);
    }

    assertThrows(LimitExceededException.class, () -> forgot(email));
    assertEquals(6, twin.mailbox().newestFirst(email).size());
  }

  @Test
  void anAdministratorMakesSomeoneChooseAnother() {
    var email = "told@example.com";
    clients.confirmedUser(email);
    adminReset(email);

    assertEquals(UserStatusType.RESET_REQUIRED, clients.look(email).userStatus());
    assertThrows(PasswordResetRequiredException.class, () -> clients.tokens(email));
    reset(email, clients.codeFor(email), OTHER);
    assertEquals(UserStatusType.CONFIRMED, clients.look(email).userStatus());
    assertTrue(clients.signIn(email, OTHER).authenticationResult().expiresIn() > 0);
  }

  @Test
  void whoeverHasNoVerifiedAddressCannotBeSentACode() {
    clients.signUp("raw@example.com");

    assertThrows(InvalidParameterException.class, () -> adminReset("raw@example.com"));
  }

  private String forgot(String email) {
    return clients
        .sdk()
        .forgotPassword(it -> it.clientId(twin.clientId()).username(email))
        .codeDeliveryDetails()
        .destination();
  }

  private void reset(String email, String code, String password) {
    clients
        .sdk()
        .confirmForgotPassword(
            it ->
                it.clientId(twin.clientId())
                    .username(email)
                    .confirmationCode(code)
                    .password(password));
  }

  private void adminReset(String email) {
    clients.sdk().adminResetUserPassword(it -> it.userPoolId(twin.userPoolId()).username(email));
  }

  private String wrong(String email) {
    return clients.codeFor(email).equals("000000") ? "000001" : "000000";
  }
}
