package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bailiwick.authorization.reconciliation.Listing;
import dev.bailiwick.authorization.reconciliation.Listing.Listed;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of a pool, asked for through the real client. */
final class CognitoUserListTest {

  private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A";

  private static final String PAGE =
      """
      {"PaginationToken": "next", "Users": [
        {"Username": "a-1", "Enabled": true, "UserStatus": "CONFIRMED", "Attributes": [
          {"Name": "sub", "Value": "a-1"}, {"Name": "email", "Value": "A@example.com"},
          {"Name": "email_verified", "Value": "true"}]},
        {"Username": "u", "Enabled": false, "UserStatus": "UNCONFIRMED", "Attributes": [
          {"Name": "sub", "Value": "u-1"}]},
        {"Username": "Google_1", "Enabled": true, "UserStatus": "EXTERNAL_PROVIDER",
          "Attributes": [{"Name": "identities", "Value": "[]"}]}]}
      """;

  private final KeyServer cognito;
  private final CognitoUserList list;

  CognitoUserListTest() throws IOException {
    cognito = new KeyServer();
    list =
        new CognitoUserList(
            new Pools(
                List.of(
                    new Pool(
                        ISSUER,
                        null,
                        null,
                        "eu-west-1_A",
                        List.of("c"),
                        null,
                        null,
                        cognito.uri()))));
  }

  @AfterEach
  void stop() {
    list.close();
    cognito.close();
  }

  @Test
  void saysWhatAPageSaysOfWhomItSaysWhoTheyAre() {
    cognito.answer(KeyServer.text(200, PAGE));

    assertEquals(
        new Listing(
            List.of(
                new Listed(
                    new Identity(ISSUER, "a-1"),
                    new ProviderFacts(EmailAddress.parse("a@example.com").orElseThrow(), true),
                    true),
                new Listed(
                    new Identity(ISSUER, "u-1"),
                    new ProviderFacts(null, false, false, false),
                    false)),
            "next"),
        list.page(ISSUER, null));
    assertEquals(List.of(ISSUER), list.issuers());
  }

  @Test
  void asksForFullPagesAndGoesOnByTheCursor() {
    cognito.answer(
        exchange -> {
          JsonNode asked = new JsonMapper().readTree(exchange.getRequestBody());
          assertEquals(60, asked.path("Limit").asInt());
          assertEquals("there", asked.path("PaginationToken").asText());
          KeyServer.text(200, "{\"Users\": []}").to(exchange);
        });
    assertNull(list.page(ISSUER, "there").next());
  }

  /** Cursors do not live long, and a run may have lain still. */
  @Test
  void beginsAgainWhereTheCursorIsNotKnownAnyMore() {
    cognito.answer(
        exchange -> {
          JsonNode asked = new JsonMapper().readTree(exchange.getRequestBody());
          if (asked.has("PaginationToken")) {
            failure("InvalidParameterException").to(exchange);
          } else {
            KeyServer.text(200, PAGE).to(exchange);
          }
        });
    assertEquals("next", list.page(ISSUER, "old").next());
  }

  @Test
  void isUnreachableWhereThePoolDoesNotSay() {
    cognito.answer(failure("InvalidParameterException"));
    assertThrows(DirectoryUnreachable.class, () -> list.page(ISSUER, null));
    cognito.answer(failure("TooManyRequestsException"));
    assertThrows(DirectoryUnreachable.class, () -> list.page(ISSUER, null));
  }

  private static KeyServer.Answer failure(String type) {
    return KeyServer.text(400, "{\"__type\": \"%s\", \"message\": \"no\"}".formatted(type));
  }
}
