package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool says of its users, asked through the real client. */
final class CognitoDirectoryTest {

  private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A";
  private static final Identity ALICE = new Identity(ISSUER, "a-1");

  private final KeyServer cognito;
  private final CognitoDirectory directory;

  CognitoDirectoryTest() throws IOException {
    cognito = new KeyServer();
    directory =
        new CognitoDirectory(
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
    directory.close();
    cognito.close();
  }

  @Test
  void saysAddressAndWhetherItIsVerified() {
    cognito.answer(user("a-1", "Alice@Example.com", "true"));

    assertEquals(Optional.of(facts("alice@example.com", true)), directory.find(ALICE));
  }

  @Test
  void asksForTheSubjectInItsPool() {
    cognito.answer(
        exchange -> {
          JsonNode asked = new JsonMapper().readTree(exchange.getRequestBody());
          assertEquals("a-1", asked.path("Username").asText());
          assertEquals("eu-west-1_A", asked.path("UserPoolId").asText());
          assertEquals(
              "AWSCognitoIdentityProviderService.AdminGetUser",
              exchange.getRequestHeaders().getFirst("X-Amz-Target"));
          user("a-1", "a@example.com", "false").to(exchange);
        });

    assertEquals(Optional.of(facts("a@example.com", false)), directory.find(ALICE));
  }

  @Test
  void saysWhoIsDisabledAndWhoHasASecondFactor() {
    String shape =
        """
        {"Enabled": %s, "UserStatus": "CONFIRMED", "Username": "a-1",
         "UserMFASettingList": %s, "UserAttributes": [{"Name": "sub", "Value": "a-1"}]}""";
    cognito.answer(KeyServer.text(200, shape.formatted("false", "[\"SOFTWARE_TOKEN_MFA\"]")));
    assertEquals(Optional.of(new ProviderFacts(null, false, false, true)), directory.find(ALICE));

    cognito.answer(KeyServer.text(200, shape.formatted("true", "[]")));
    assertEquals(Optional.of(new ProviderFacts(null, false, true, false)), directory.find(ALICE));
  }

  @Test
  void doesWithoutAnAddressThatIsNone() {
    cognito.answer(user("a-1", "nobody", "true"));

    assertEquals(Optional.of(new ProviderFacts(null, true)), directory.find(ALICE));
  }

  @Test
  void findsNobodyWhereThePoolKnowsNobody() {
    cognito.answer(
        exchange -> {
          boolean listed =
              exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith("ListUsers");
          (listed ? KeyServer.text(200, "{\"Users\":[]}") : failure(400, "UserNotFoundException"))
              .to(exchange);
        });

    assertEquals(Optional.empty(), directory.find(ALICE));
  }

  /** AdminGetUser knows people of other providers by their names there alone. */
  @Test
  void findsByThePoolsListWhoCameFromAnotherProvider() {
    cognito.answer(
        exchange -> {
          JsonNode asked = new JsonMapper().readTree(exchange.getRequestBody());
          if (exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith("ListUsers")) {
            assertEquals("sub = \"a-1\"", asked.path("Filter").asText());
            KeyServer.text(200, "{\"Users\":[{\"Username\":\"Google_1\"}]}").to(exchange);
          } else if (asked.path("Username").asText().equals("Google_1")) {
            user("a-1", "alice@example.com", "true").to(exchange);
          } else {
            failure(400, "UserNotFoundException").to(exchange);
          }
        });

    assertEquals(Optional.of(facts("alice@example.com", true)), directory.find(ALICE));
  }

  /** In a pool of chosen names one may be chosen to look like another's subject. */
  @Test
  void takesNobodyForSomeoneElse() {
    cognito.answer(user("mallory", "mallory@example.com", "true"));

    assertEquals(Optional.empty(), directory.find(ALICE));
  }

  @Test
  void findsNobodyOfAPoolThatIsNotOurs() {
    assertEquals(Optional.empty(), directory.find(new Identity(ISSUER + "B", "a-1")));
    assertEquals(0, cognito.asked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TooManyRequestsException", "NotAuthorizedException", "ResourceNotFoundException"})
  void isUnreachableWhereThePoolDoesNotSay(String error) {
    cognito.answer(failure(400, error));

    assertThrows(DirectoryUnreachable.class, () -> directory.find(ALICE));
  }

  @Test
  void isUnreachableWhereNothingSensibleComes() {
    cognito.answer(KeyServer.text(200, "<html>"));
    assertThrows(DirectoryUnreachable.class, () -> directory.find(ALICE));

    cognito.answer(HttpExchange::close);
    assertThrows(DirectoryUnreachable.class, () -> directory.find(ALICE));
  }

  /** Somebody waits for this answer at their first request. */
  @Test
  void isUnreachableWhereNothingComesInTime() {
    CountDownLatch never = new CountDownLatch(1);
    cognito.answer(exchange -> awaitEnd(never));

    assertThrows(DirectoryUnreachable.class, () -> directory.find(ALICE));
  }

  private static void awaitEnd(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProviderFacts facts(String email, boolean verified) {
    return new ProviderFacts(EmailAddress.parse(email).orElseThrow(), verified);
  }

  private static KeyServer.Answer user(String sub, String email, String verified) {
    return KeyServer.text(
        200,
        """
        {"Enabled": true, "UserStatus": "CONFIRMED", "Username": "a-1", "UserAttributes": [
          {"Name": "sub", "Value": "%s"}, {"Name": "email", "Value": "%s"},
          {"Name": "email_verified", "Value": "%s"}]}
        """
            .formatted(sub, email, verified));
  }

  private static KeyServer.Answer failure(int status, String type) {
    return KeyServer.text(status, "{\"__type\": \"%s\", \"message\": \"no\"}".formatted(type));
  }
}
