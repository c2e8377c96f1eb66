package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

final class DirectoryEventsTest {

  private static final String EMAIL = "recorded@example.com";
  private static final List<String> EVENTS = new ArrayList<>();

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.onDirectoryEvent(EVENTS::add));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @BeforeEach
  void forget() {
    EVENTS.clear();
  }

  @Test
  void whatAnAdministratorDoesIsToldInOrderByTheSubAlone() throws IOException {
    var sub = clients.confirmedUser(EMAIL);
    var pool = twin.userPoolId();
    var sdk = clients.sdk();
    var name = AttributeType.builder().name("name").value("Ada Lovelace").build();
    sdk.adminUpdateUserAttributes(it -> it.userPoolId(pool).username(sub).userAttributes(name));
    sdk.adminDisableUser(it -> it.userPoolId(pool).username(EMAIL));
    sdk.adminEnableUser(it -> it.userPoolId(pool).username(sub));
    sdk.adminGetUser(it -> it.userPoolId(pool).username(sub));
    sdk.adminDeleteUser(it -> it.userPoolId(pool).username(sub));

    assertEquals(
        List.of(
            "AdminUpdateUserAttributes", "AdminDisableUser", "AdminEnableUser", "AdminDeleteUser"),
        names());
    for (var text : EVENTS) {
      var event = Json.tree(text);
      var detail = event.get("detail");
      assertEquals("aws.cognito-idp", event.get("source").textValue());
      assertEquals("AWS API Call via CloudTrail", event.get("detail-type").textValue());
      assertEquals("cognito-idp.amazonaws.com", detail.get("eventSource").textValue());
      assertEquals(sub, detail.at("/additionalEventData/sub").textValue());
      assertEquals(pool, detail.at("/requestParameters/userPoolId").textValue());
      assertFalse(text.contains(EMAIL) || text.contains("Lovelace"), text);
    }
    assertEquals(EVENTS.size(), ids().size(), "every event has an id of its own");
  }

  @Test
  void whatUsersDoToTheirOwnAccountIsToldWithoutTheirToken() throws IOException {
    var sub = clients.confirmedUser("self@example.com");
    var token = clients.tokens("self@example.com").accessToken();
    clients
        .sdk()
        .changePassword(
            it -> it.accessToken(token).previousPassword(PASSWORD).proposedPassword("Changed-12"));
    clients.sdk().deleteUser(it -> it.accessToken(token));

    assertEquals(List.of("ChangePassword", "DeleteUser"), names());
    var detail = Json.tree(EVENTS.getLast()).get("detail");
    assertEquals(sub, detail.at("/additionalEventData/sub").textValue());
    assertEquals(twin.userPoolId(), detail.at("/additionalEventData/userPoolId").textValue());
    assertFalse(EVENTS.getLast().contains(token));
  }

  @Test
  void anAuthenticatorAppIsNewsFromItsFirstCodeOn() throws IOException {
    clients.confirmedUser("app@example.com");
    var token = clients.tokens("app@example.com").accessToken();
    var sdk = clients.sdk();
    var app =
        new Authenticator(sdk.associateSoftwareToken(it -> it.accessToken(token)).secretCode());
    assertEquals(List.of(), names());

    sdk.verifySoftwareToken(it -> it.accessToken(token).userCode(app.now()));
    sdk.setUserMFAPreference(
        it -> it.accessToken(token).softwareTokenMfaSettings(settings -> settings.enabled(true)));

    assertEquals(List.of("VerifySoftwareToken", "SetUserMFAPreference"), names());
  }

  @Test
  void whatWasRefusedIsNotTold() {
    assertThrows(
        UserNotFoundException.class,
        () ->
            clients
                .sdk()
                .adminDisableUser(it -> it.userPoolId(twin.userPoolId()).username("nobody")));

    assertTrue(EVENTS.isEmpty());
  }

  @Test
  void whoeverListensCannotMakeACallFail() {
    try (var deaf =
            CognitoTwin.builder()
                .onDirectoryEvent(
                    event -> {
                      throw new IllegalStateException("no queue");
                    })
                .start();
        var others = new Clients(deaf)) {
      var sub = others.confirmedUser(EMAIL);
      others.sdk().adminDisableUser(it -> it.userPoolId(deaf.userPoolId()).username(sub));

      assertFalse(others.look(sub).enabled());
    }
  }

  private static List<String> names() throws IOException {
    var names = new ArrayList<String>();
    for (var event : EVENTS) {
      names.add(detail(event).get("eventName").textValue());
    }
    return names;
  }

  private static Set<String> ids() throws IOException {
    var ids = new HashSet<String>();
    for (var event : EVENTS) {
      ids.add(detail(event).get("eventID").textValue());
    }
    return ids;
  }

  private static JsonNode detail(String event) throws IOException {
    return Json.tree(event).get("detail");
  }
}
