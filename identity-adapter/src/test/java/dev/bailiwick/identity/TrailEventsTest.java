package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls that CloudTrail recorded are news of somebody. */
final class TrailEventsTest {

  private static final String OURS = "eu-west-1_EXAMPLE01";
  private static final Identity WHO =
      new Identity(
          "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01", Envelopes.SUBJECT);

  private final EventForms forms = Envelopes.readBy(OURS, "us-east-1_EXAMPLE02");

  @Test
  void readsWhatEventBridgeDelivers() throws IOException {
    assertEquals(
        new Event(
            new IdentityEvent(
                WHO,
                new Delivery(
                    "aws.cognito-idp/123456789012/eu-west-1",
                    "5c9a1f6e-0c2d-4c0e-8a64-7a3b0d8f2b11")),
            Instant.parse("2026-11-20T12:00:00Z")),
        forms.read(Envelopes.disabled()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AdminDeleteUser",
        "AdminEnableUser",
        "AdminSetUserMFAPreference",
        "AdminUpdateUserAttributes",
        "DeleteUser",
        "SetUserMFAPreference",
        "UpdateUserAttributes"
      })
  void hearsOfWhateverMayChangeWhatWeKeep(String call) throws IOException {
    assertInstanceOf(
        Event.class, forms.read(Envelopes.disabled().replace("AdminDisableUser", call)));
  }

  /** Their own token is all that such a call names. */
  @Test
  void knowsThePoolOfUsersWhoActThemselvesWhereItIsTheOnlyOne() throws IOException {
    String deleted = Envelopes.event("event-trail-delete-user.json");

    assertEquals(WHO, assertInstanceOf(Event.class, forms.read(deleted)).event().identity());
    assertEquals(
        new Poison("no_pool"), Envelopes.readBy(OURS, "eu-west-1_EXAMPLE02").read(deleted));
  }

  static Stream<Arguments> noNews() throws IOException {
    String good = Envelopes.disabled();
    return Stream.of(
        Arguments.of("other_call", good.replace("AdminDisableUser", "AdminListGroupsForUser")),
        Arguments.of(
            "failed_call",
            good.replace("\"readOnly\"", "\"errorCode\": \"AccessDenied\", \"readOnly\"")),
        Arguments.of("other_pool", good.replace("1_EXAMPLE01", "1_EXAMPLE03")));
  }

  @ParameterizedTest
  @MethodSource("noNews")
  void hasNothingToDo(String why, String body) {
    assertEquals(new Nothing(why), forms.read(body));
  }

  static Stream<Arguments> others() throws IOException {
    String good = Envelopes.disabled();
    return Stream.of(
        Arguments.of("not_an_event", good.replace("aws.cognito-idp", "aws.iam")),
        Arguments.of("not_an_event", good.replace("via CloudTrail", "by hand")),
        Arguments.of("not_an_event", good.replace("cognito-idp.amazonaws.com\",", "iam\",")),
        Arguments.of("not_an_event", good.replace("\"eventName\"", "\"name\"")),
        Arguments.of("not_an_event", good.replace("\"eventID\"", "\"id\"")),
        Arguments.of("no_subject", good.replace("\"sub\"", "\"bus\"")),
        Arguments.of("no_subject", good.replace("\"sub\": \"", "\"sub\": \"\\n")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void setsAside(String cause, String body) {
    assertEquals(new Poison(cause), forms.read(body));
  }
}
