package dev.bailiwick.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

final class SignUpTest {

  private static final String UNLUCKY = "unlucky@example.com";
  private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.trigger(SignUpTest::record));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  private static void record(String event) {
    EVENTS.add(event);
    if (event.contains(UNLUCKY)) {
      throw new IllegalStateException("the queue is away");
    }
  }

  @Test
  void theCodeFromTheMailConfirmsAndTheTriggerHears() throws IOException {
    var email = "Alice@Example.com";
    var sub = clients.signUp(email);
    assertThrows(UserNotConfirmedException.class, () -> clients.signIn(email, Clients.PASSWORD));

    clients.confirm(email);

    var event = eventOf(sub);
    assertEquals(shape(vector()), shape(event));
    assertEquals("PostConfirmation_ConfirmSignUp", event.get("triggerSource").textValue());
    assertEquals(twin.userPoolId(), event.get("userPoolId").textValue());
    assertEquals(sub, event.get("userName").textValue());
    assertEquals(twin.clientId(), event.at("/callerContext/clientId").textValue());
    assertEquals("true", event.at("/request/userAttributes/email_verified").textValue());
    assertEquals(email, event.at("/request/userAttributes/email").textValue());
    assertTrue(clients.tokens("alice@example.COM").accessToken().startsWith("ey"));
  }

  @Test
  void theAnswerTellsWhereTheCodeWent() {
    var delivery =
        clients
            .sdk()
            .signUp(
                it ->
                    it.clientId(twin.clientId())
                        .username("bob@example.com")
                        .password(Clients.PASSWORD))
            .codeDeliveryDetails();

    assertEquals("b***@e***", delivery.destination());
    assertEquals(DeliveryMediumType.EMAIL, delivery.deliveryMedium());
  }

  @Test
  void aNewCodeReplacesTheOld() {
    var email = "carol@example.com";
    clients.signUp(email);
    var old = clients.codeFor(email);
    // One in a million new codes equals the old one; three in a row do not.
    for (int i = 0; i < 3 && clients.codeFor(email).equals(old); i++) {
      clients.sdk().resendConfirmationCode(it -> it.clientId(twin.clientId()).username(email));
    }

    assertThrows(
        CodeMismatchException.class,
        () ->
            clients
                .sdk()
                .confirmSignUp(
                    it -> it.clientId(twin.clientId()).username(email).confirmationCode(old)));
    clients.confirm(email);
  }

  @Test
  void aFailingTriggerFailsTheCallButTheUserStaysConfirmed() {
    clients.signUp(UNLUCKY);

    var thrown = assertThrows(UserLambdaValidationException.class, () -> clients.confirm(UNLUCKY));

    assertTrue(thrown.awsErrorDetails().errorMessage().contains("the queue is away"));
    assertTrue(clients.tokens(UNLUCKY).accessToken().startsWith("ey"));
    var again = assertThrows(NotAuthorizedException.class, () -> clients.confirm(UNLUCKY));
    assertTrue(
        again
            .awsErrorDetails()
            .errorMessage()
            .contains("User cannot be confirmed. Current status is CONFIRMED"));
  }

  @Test
  void anAdministratorConfirmsTheUserButNotTheAddress() throws IOException {
    var sub = clients.signUp("dave@example.com");

    clients
        .sdk()
        .adminConfirmSignUp(it -> it.userPoolId(twin.userPoolId()).username("dave@example.com"));

    assertEquals("false", eventOf(sub).at("/request/userAttributes/email_verified").textValue());
    assertEquals(
        UserStatusType.CONFIRMED,
        clients
            .sdk()
            .adminGetUser(it -> it.userPoolId(twin.userPoolId()).username(sub))
            .userStatus());
  }

  @Test
  void whoeverAnAdministratorCreatesIsNoSignUp() {
    var sub =
        clients
            .sdk()
            .adminCreateUser(it -> it.userPoolId(twin.userPoolId()).username("created@example.com"))
            .user()
            .username();

    assertFalse(EVENTS.stream().anyMatch(event -> event.contains(sub)));
  }

  private static JsonNode eventOf(String sub) throws IOException {
    var event = EVENTS.stream().filter(it -> it.contains(sub)).toList();
    assertEquals(1, event.size());
    return Json.tree(event.getFirst());
  }

  private static JsonNode vector() throws IOException {
    try (var stream =
        SignUpTest.class.getResourceAsStream("/event-post-confirmation-sign-up.json")) {
      var vector = (ObjectNode) Json.tree(new String(requireNonNull(stream).readAllBytes(), UTF_8));
      // Names that this person did not give.
      ((ObjectNode) vector.at("/request/userAttributes"))
          .remove(List.of("given_name", "family_name"));
      return vector;
    }
  }

  /** The same tree with its values blanked: what must be there, whatever it says. */
  private static Map<String, Object> shape(JsonNode node) {
    var shape = new TreeMap<String, Object>();
    node.properties()
        .forEach(
            field ->
                shape.put(
                    field.getKey(),
                    field.getValue().isObject()
                        ? shape(field.getValue())
                        : field.getValue().getNodeType()));
    return shape;
  }
}
