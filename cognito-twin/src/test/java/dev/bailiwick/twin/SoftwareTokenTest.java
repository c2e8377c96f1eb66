package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

final class SoftwareTokenTest {

  private static final String CODE = "SOFTWARE_TOKEN_MFA_CODE";
  private static final String APP = "SOFTWARE_TOKEN_MFA";

  private static final String OTHER_CLIENT = "0otherclient00000000000002";

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.client(OTHER_CLIENT));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void anAppIsSetUpAndThenAskedFor() {
    var email = "app@example.com";
    var app = equipped(email);

    assertEquals(List.of(APP), clients.look(email).userMFASettingList());
    assertEquals(APP, clients.look(email).preferredMfaSetting());
    var asked = clients.signIn(email, PASSWORD);
    assertEquals(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.challengeName());
    assertThrows(
        CodeMismatchException.class, () -> clients.respond(asked, Map.of(CODE, app.farAway())));
    var tokens = clients.respond(asked, Map.of(CODE, app.next())).authenticationResult();

    assertEquals(
        List.of(APP),
        clients.sdk().getUser(it -> it.accessToken(tokens.accessToken())).userMFASettingList());
    assertThrows(
        NotAuthorizedException.class, () -> clients.respond(asked, Map.of(CODE, app.next())));
  }

  @Test
  void aCodeServesOnce() {
    var app = equipped("once@example.com");
    var code = app.next();
    clients.respond(clients.signIn("once@example.com", PASSWORD), Map.of(CODE, code));

    var again = clients.signIn("once@example.com", PASSWORD);
    assertThrows(ExpiredCodeException.class, () -> clients.respond(again, Map.of(CODE, code)));
  }

  @Test
  void aCodeIsNotFoundByTrying() {
    var app = equipped("tried@example.com");
    for (int i = 0; i < 5; i++) {
      var asked = clients.signIn("tried@example.com", PASSWORD);
      assertThrows(
          CodeMismatchException.class, () -> clients.respond(asked, Map.of(CODE, "no code")));
    }

    var asked = clients.signIn("tried@example.com", PASSWORD);
    assertThrows(
        NotAuthorizedException.class, () -> clients.respond(asked, Map.of(CODE, app.next())));
  }

  @Test
  void whatOneClientWasAskedNoOtherAnswers() {
    var app = equipped("asked@example.com");
    var asked = clients.signIn("asked@example.com", PASSWORD);

    assertThrows(
        NotAuthorizedException.class,
        () ->
            clients
                .sdk()
                .respondToAuthChallenge(
                    it ->
                        it.clientId(OTHER_CLIENT)
                            .challengeName(asked.challengeName())
                            .session(asked.session())
                            .challengeResponses(Map.of(CODE, app.next()))));
    assertTrue(
        clients.respond(asked, Map.of(CODE, app.next())).authenticationResult().expiresIn() > 0);
  }

  @Test
  void nothingIsAskedForThatWasNotProven() {
    var email = "unproven@example.com";
    clients.confirmedUser(email);
    var token = clients.tokens(email).accessToken();
    var app = associate(token);

    assertThrows(EnableSoftwareTokenMfaException.class, () -> verify(token, app.farAway()));
    assertThrows(InvalidParameterException.class, () -> prefer(token, true));
    assertTrue(clients.tokens(email).expiresIn() > 0);
    assertTrue(clients.look(email).userMFASettingList().isEmpty());
  }

  @Test
  void anAdministratorSwitchesItOffForWhoLostTheDevice() {
    var email = "lost@example.com";
    equipped(email);

    clients
        .sdk()
        .adminSetUserMFAPreference(
            it ->
                it.userPoolId(twin.userPoolId())
                    .username(email)
                    .softwareTokenMfaSettings(settings -> settings.enabled(false)));

    assertTrue(clients.tokens(email).expiresIn() > 0);
    assertTrue(clients.look(email).userMFASettingList().isEmpty());
  }

  @Test
  void whereThePoolRequiresItAnAppIsSetUpOnTheWayIn() {
    try (var strict = CognitoTwin.builder().mfaRequired().start();
        var others = new Clients(strict)) {
      others.confirmedUser("new@example.com");
      var asked = others.signIn("new@example.com", PASSWORD);
      assertEquals(ChallengeNameType.MFA_SETUP, asked.challengeName());
      assertThrows(InvalidParameterException.class, () -> others.respond(asked, Map.of()));

      var app =
          new Authenticator(
              others.sdk().associateSoftwareToken(it -> it.session(asked.session())).secretCode());
      others.sdk().verifySoftwareToken(it -> it.session(asked.session()).userCode(app.now()));
      assertTrue(others.respond(asked, Map.of()).authenticationResult().expiresIn() > 0);

      assertEquals(
          ChallengeNameType.SOFTWARE_TOKEN_MFA,
          others.signIn("new@example.com", PASSWORD).challengeName());
    }
  }

  private Authenticator equipped(String email) {
    clients.confirmedUser(email);
    var token = clients.tokens(email).accessToken();
    var app = associate(token);
    assertEquals(VerifySoftwareTokenResponseType.SUCCESS, verify(token, app.now()));
    prefer(token, true);
    return app;
  }

  private Authenticator associate(String token) {
    return new Authenticator(
        clients.sdk().associateSoftwareToken(it -> it.accessToken(token)).secretCode());
  }

  private VerifySoftwareTokenResponseType verify(String token, String code) {
    return clients.sdk().verifySoftwareToken(it -> it.accessToken(token).userCode(code)).status();
  }

  private void prefer(String token, boolean enabled) {
    clients
        .sdk()
        .setUserMFAPreference(
            it ->
                it.accessToken(token)
                    .softwareTokenMfaSettings(
                        settings -> settings.enabled(enabled).preferredMfa(enabled)));
  }
}
