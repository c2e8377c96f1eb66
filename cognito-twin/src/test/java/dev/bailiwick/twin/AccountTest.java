package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** What users change of their own account, and administrators of another's. */
final class AccountTest {

  private static final String OTHER = "Another-horse-2";

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void aPasswordIsChangedByWhoKnowsIt() {
    var email = "change@example.com";
    clients.confirmedUser(email);
    var token = clients.tokens(email).accessToken();

    assertThrows(NotAuthorizedException.class, () -> change(token, "Not-it-1", OTHER));
    assertThrows(InvalidPasswordException.class, () -> change(token, PASSWORD, "weak"));
    change(token, PASSWORD, OTHER);

    assertThrows(NotAuthorizedException.class, () -> clients.signIn(email, PASSWORD));
    assertTrue(clients.signIn(email, OTHER).authenticationResult().expiresIn() > 0);
  }

  @Test
  void aPasswordIsNotFoundByTrying() {
    clients.confirmedUser("guess@example.com");
    var token = clients.tokens("guess@example.com").accessToken();
    for (int i = 0; i < 5; i++) {
      assertThrows(NotAuthorizedException.class, () -> change(token, "Not-it-1", OTHER));
    }

    assertThrows(LimitExceededException.class, () -> change(token, PASSWORD, OTHER));
  }

  @Test
  void anotherAddressCountsOnceItsOwnerHasTheCode() {
    var sub = clients.confirmedUser("before@example.com");
    var token = clients.tokens("before@example.com").accessToken();

    var deliveries =
        clients
            .sdk()
            .updateUserAttributes(
                it -> it.accessToken(token).userAttributes(attribute("email", "after@example.org")))
            .codeDeliveryDetailsList();

    assertEquals("a***@e***", deliveries.getFirst().destination());
    assertEquals("false", verified(sub, token));
    assertThrows(CodeMismatchException.class, () -> verify(token, "no code"));
    verify(token, clients.codeFor("after@example.org"));
    assertEquals("true", verified(sub, token));
    assertEquals(sub, clients.look("after@example.org").username());
    assertThrows(UserNotFoundException.class, () -> clients.look("before@example.com"));
  }

  @Test
  void anAddressIsOnePersonsAlone() {
    clients.confirmedUser("first@example.com");
    clients.confirmedUser("second@example.com");
    var token = clients.tokens("second@example.com").accessToken();

    assertThrows(
        AliasExistsException.class,
        () ->
            clients
                .sdk()
                .updateUserAttributes(
                    it ->
                        it.accessToken(token)
                            .userAttributes(attribute("email", "FIRST@example.com"))));
    assertTrue(clients.tokens("second@example.com").expiresIn() > 0);
  }

  @Test
  void nobodyVouchesForTheirOwnAddressButAnAdministratorDoes() {
    var sub = clients.signUp("vouched@example.com");
    clients.sdk().adminConfirmSignUp(it -> it.userPoolId(twin.userPoolId()).username(sub));
    var token = clients.tokens("vouched@example.com").accessToken();
    var vouched = attribute("email_verified", "true");

    assertThrows(
        NotAuthorizedException.class,
        () ->
            clients
                .sdk()
                .updateUserAttributes(it -> it.accessToken(token).userAttributes(vouched)));
    assertEquals("false", verified(sub, token));
    clients
        .sdk()
        .adminUpdateUserAttributes(
            it -> it.userPoolId(twin.userPoolId()).username(sub).userAttributes(vouched));
    assertEquals("true", verified(sub, token));
  }

  @Test
  void anAdministratorsNewAddressIsUnverifiedUnlessSaidOtherwise() {
    var sub = clients.confirmedUser("old@example.com");
    var token = clients.tokens("old@example.com").accessToken();

    clients
        .sdk()
        .adminUpdateUserAttributes(
            it ->
                it.userPoolId(twin.userPoolId())
                    .username(sub)
                    .userAttributes(attribute("email", "new@example.com")));

    assertEquals("false", verified(sub, token));
    assertTrue(clients.tokens("new@example.com").expiresIn() > 0);
  }

  @Test
  void whoeverDeletesThemselvesIsGone() {
    var email = "leaving@example.com";
    clients.confirmedUser(email);
    var tokens = clients.tokens(email);

    clients.sdk().deleteUser(it -> it.accessToken(tokens.accessToken()));

    assertThrows(UserNotFoundException.class, () -> clients.look(email));
    assertThrows(NotAuthorizedException.class, () -> clients.refresh(tokens.refreshToken()));
  }

  @Test
  void anAdministratorEndsEverySession() {
    var email = "out@example.com";
    clients.confirmedUser(email);
    var tokens = clients.tokens(email);

    clients.sdk().adminUserGlobalSignOut(it -> it.userPoolId(twin.userPoolId()).username(email));

    assertThrows(NotAuthorizedException.class, () -> clients.refresh(tokens.refreshToken()));
    assertTrue(clients.tokens(email).expiresIn() > 0);
  }

  private void change(String token, String previous, String proposed) {
    clients
        .sdk()
        .changePassword(
            it -> it.accessToken(token).previousPassword(previous).proposedPassword(proposed));
  }

  private void verify(String token, String code) {
    clients
        .sdk()
        .verifyUserAttribute(it -> it.accessToken(token).attributeName("email").code(code));
  }

  /** Whether the address is verified, as the directory and the user's own token both tell. */
  private String verified(String sub, String token) {
    var told = clients.look(sub).userAttributes();
    assertEquals(told, clients.sdk().getUser(it -> it.accessToken(token)).userAttributes());
    return told.stream()
        .filter(it -> it.name().equals("email_verified"))
        .map(AttributeType::value)
        .findFirst()
        .orElseThrow();
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }
}
