package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

final class AdminTest {

  private static final Pattern TEMPORARY = Pattern.compile("temporary password is (\\S+)");
  private static final String CHOSEN = "Chosen-by-me-2";

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void aCreatedUserMustReplaceThePasswordThatCameByMail() {
    var email = "new@example.com";
    create(email);
    var challenge = clients.signIn(email, temporaryFor(email));

    assertEquals(ChallengeNameType.NEW_PASSWORD_REQUIRED, challenge.challengeName());
    assertThrows(InvalidPasswordException.class, () -> respond(challenge.session(), "weak"));
    var tokens = respond(challenge.session(), CHOSEN).authenticationResult();

    assertTrue(tokens.accessToken().startsWith("ey"));
    assertThrows(NotAuthorizedException.class, () -> respond(challenge.session(), CHOSEN));
    assertEquals(UserStatusType.CONFIRMED, status(email));
    assertTrue(clients.signIn(email, CHOSEN).authenticationResult().idToken().startsWith("ey"));
  }

  @Test
  void theInvitationCanBeSentAgainWithAnotherPassword() {
    var email = "again@example.com";
    create(email);
    var first = temporaryFor(email);

    clients
        .sdk()
        .adminCreateUser(
            it ->
                it.userPoolId(twin.userPoolId())
                    .username(email)
                    .messageAction(MessageActionType.RESEND));

    assertThrows(NotAuthorizedException.class, () -> clients.signIn(email, first));
    assertEquals(
        ChallengeNameType.NEW_PASSWORD_REQUIRED,
        clients.signIn(email, temporaryFor(email)).challengeName());
  }

  @Test
  void aSuppressedInvitationIsNotSentAndTheAdministratorVouchesForTheAddress() {
    var user =
        clients
            .sdk()
            .adminCreateUser(
                it ->
                    it.userPoolId(twin.userPoolId())
                        .username("quiet@example.com")
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(
                            AttributeType.builder().name("email_verified").value("true").build()))
            .user();

    assertTrue(twin.mailbox().newestFirst("quiet@example.com").isEmpty());
    assertTrue(
        user.attributes().stream()
            .anyMatch(it -> it.name().equals("email_verified") && it.value().equals("true")));
    assertEquals(UserStatusType.FORCE_CHANGE_PASSWORD, user.userStatus());
    assertTrue(
        Duration.between(user.userCreateDate(), Instant.now()).abs().compareTo(Duration.ofHours(1))
            < 0);
  }

  @Test
  void anAdministratorSetsAPasswordForGoodOrForOnce() {
    var email = "set@example.com";
    create(email);

    setPassword(email, true);
    assertTrue(clients.signIn(email, CHOSEN).authenticationResult().expiresIn() > 0);

    setPassword(email, false);
    assertEquals(
        ChallengeNameType.NEW_PASSWORD_REQUIRED, clients.signIn(email, CHOSEN).challengeName());
  }

  @Test
  void aDisabledUserIsOutUntilEnabledAgain() {
    var email = "disabled@example.com";
    clients.confirmedUser(email);
    var tokens = clients.tokens(email);

    clients.sdk().adminDisableUser(it -> it.userPoolId(twin.userPoolId()).username(email));

    assertFalse(
        clients
            .sdk()
            .adminGetUser(it -> it.userPoolId(twin.userPoolId()).username(email))
            .enabled());
    assertThrows(NotAuthorizedException.class, () -> clients.tokens(email));
    assertThrows(NotAuthorizedException.class, () -> clients.refresh(tokens.refreshToken()));
    assertThrows(
        NotAuthorizedException.class,
        () -> clients.sdk().getUser(it -> it.accessToken(tokens.accessToken())));

    clients.sdk().adminEnableUser(it -> it.userPoolId(twin.userPoolId()).username(email));
    assertTrue(clients.tokens(email).accessToken().startsWith("ey"));
  }

  @Test
  void aDeletedUserIsGoneAndTheAddressIsFreeForAnotherSub() {
    var email = "deleted@example.com";
    var sub = clients.confirmedUser(email);

    clients.sdk().adminDeleteUser(it -> it.userPoolId(twin.userPoolId()).username(email));

    assertThrows(UserNotFoundException.class, () -> status(sub));
    assertFalse(clients.signUp(email).equals(sub));
  }

  private void create(String email) {
    clients.sdk().adminCreateUser(it -> it.userPoolId(twin.userPoolId()).username(email));
  }

  private void setPassword(String email, boolean permanent) {
    clients
        .sdk()
        .adminSetUserPassword(
            it ->
                it.userPoolId(twin.userPoolId())
                    .username(email)
                    .password(CHOSEN)
                    .permanent(permanent));
  }

  private UserStatusType status(String username) {
    return clients
        .sdk()
        .adminGetUser(it -> it.userPoolId(twin.userPoolId()).username(username))
        .userStatus();
  }

  private RespondToAuthChallengeResponse respond(String session, String password) {
    return clients
        .sdk()
        .respondToAuthChallenge(
            it ->
                it.clientId(twin.clientId())
                    .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                    .session(session)
                    .challengeResponses(Map.of("NEW_PASSWORD", password)));
  }

  private String temporaryFor(String email) {
    var match = TEMPORARY.matcher(twin.mailbox().newestFirst(email).getFirst().text());
    assertTrue(match.find());
    return match.group(1);
  }
}
