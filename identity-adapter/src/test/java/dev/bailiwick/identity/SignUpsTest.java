package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Nothing;
import dev.bailiwick.identity.Reading.Poison;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which messages are the event of a sign-up, and which are none. */
final class SignUpsTest {

  private static final String ISSUER =
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01";

  private final EventForms forms = Envelopes.readBy("eu-west-1_EXAMPLE01");

  @Test
  void readsWhatCognitoSends() throws IOException {
    String id = Envelopes.SUBJECT + "/PostConfirmation_ConfirmSignUp";

    assertEquals(
        new Event(
            new IdentityEvent(
                new Identity(ISSUER, Envelopes.SUBJECT),
                new Delivery("cognito/eu-west-1_EXAMPLE01", id)),
            Instant.parse("2026-11-20T12:00:00Z")),
        forms.read(Envelopes.signUp()));
  }

  @Test
  void hasNothingToDoForANewPassword() throws IOException {
    assertEquals(new Nothing("new_password"), forms.read(Envelopes.newPassword()));
  }

  @Test
  void doesWithoutATime() throws IOException {
    String untimed = Envelopes.signUp().replace("2026-11-20T12:00:00Z", "noon");
    assertNull(assertInstanceOf(Event.class, forms.read(untimed)).at());
  }

  static Stream<Arguments> others() throws IOException {
    String good = Envelopes.signUp();
    return Stream.of(
        Arguments.of("not_json", ""),
        Arguments.of("not_json", "sign-up"),
        Arguments.of("not_json", "[" + good + "]"),
        Arguments.of("not_json", good + good),
        Arguments.of("not_json", good.replace("{\"specversion\"", "{\"id\":\"x\",\"specversion\"")),
        Arguments.of("not_json", good.replace("\"data\":", "\"deep\":[[[[[[[[]]]]]]]],\"data\":")),
        Arguments.of("not_an_event", "{}"),
        Arguments.of("not_an_event", Envelopes.event("event-post-confirmation-sign-up.json")),
        Arguments.of("not_an_event", good.replace("\"1.0\"", "\"0.3\"")),
        Arguments.of("not_an_event", good.replace("cognito.post", "cognito.pre")),
        Arguments.of("not_an_event", good.replace("\"id\":\"", "\"no\":\"")),
        Arguments.of("not_an_event", good.replace("\"id\":\"", "\"id\":\"\\u0000")),
        Arguments.of("not_an_event", good.replace("\"id\":\"", "\"id\":\"" + "x".repeat(256))),
        Arguments.of("other_trigger", good.replace("PostConfirmation_Confirm", "PreSignUp_")),
        Arguments.of("other_pool", good.replace("\"data\":", "\"datum\":")),
        Arguments.of("other_pool", Envelopes.forgotPassword()),
        Arguments.of("other_pool", good.replace("EXAMPLE01", "EXAMPLE02")),
        Arguments.of("other_pool", good.replace("cognito/eu", "cognito/us")),
        Arguments.of("no_subject", good.replace("\"sub\"", "\"bus\"")),
        Arguments.of("no_subject", good.replace("\"sub\": \"", "\"sub\": \"\\n")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void setsAside(String cause, String body) {
    assertEquals(new Poison(cause), forms.read(body));
  }
}
