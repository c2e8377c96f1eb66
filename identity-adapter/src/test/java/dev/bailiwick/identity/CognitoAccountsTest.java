package dev.bailiwick.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.AccountAnswer;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pool is told about its users, through the real client. */
final class CognitoAccountsTest {

  private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A";
  private static final Identity ALICE = new Identity(ISSUER, "a-1");

  private final KeyServer cognito;
  private final CognitoDirectory directory;
  private final CognitoAccounts accounts;
  private final List<String> told = new CopyOnWriteArrayList<>();

  CognitoAccountsTest() throws IOException {
    cognito = new KeyServer();
    Pool pool =
        new Pool(ISSUER, null, null, "eu-west-1_A", List.of("c"), null, null, cognito.uri());
    Pools pools = new Pools(List.of(pool));
    directory = new CognitoDirectory(pools);
    accounts = new CognitoAccounts(pools, directory);
    answers("a-1", KeyServer.text(200, "{}"));
  }

  @AfterEach
  void stop() {
    directory.close();
    cognito.close();
  }

  private void answers(String subject, KeyServer.Answer answer) {
    cognito.answer(
        exchange -> {
          String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
          String act = target.substring(target.indexOf('.') + 1);
          if (act.equals("AdminGetUser")) {
            user(subject).to(exchange);
          } else if (act.equals("ListUsers")) {
            KeyServer.text(200, "{\"Users\":[]}").to(exchange);
          } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            assertTrue(body.contains("\"Username\":\"Google_1\""), body);
            told.add(act);
            answer.to(exchange);
          }
        });
  }

  private static KeyServer.Answer user(String subject) {
    return KeyServer.text(
        200,
        """
        {"Enabled": true, "Username": "Google_1", "UserAttributes": [{"Name": "sub", "Value": "%s"}]}
        """
            .formatted(subject));
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLE, AdminDisableUser",
    "ENABLE, AdminEnableUser",
    "SIGN_OUT, AdminUserGlobalSignOut",
    "RESET_PASSWORD, AdminResetUserPassword",
    "DELETE, AdminDeleteUser"
  })
  void tellsThePoolOfTheIdentity(AccountAct act, String expected) {
    assertEquals(AccountAnswer.DONE, accounts.tell(ALICE, act));
    assertEquals(List.of(expected), told);
  }

  @ParameterizedTest
  @CsvSource({
    "UserNotFoundException, UNKNOWN",
    "InvalidParameterException, REFUSED",
    "NotAuthorizedException, REFUSED",
    "UnsupportedUserStateException, REFUSED"
  })
  void saysWhatThePoolSays(String type, AccountAnswer expected) {
    answers("a-1", KeyServer.text(400, "{\"__type\": \"%s\"}".formatted(type)));
    assertEquals(expected, accounts.tell(ALICE, AccountAct.DISABLE));
  }

  /** In a pool of chosen names one may be chosen to look like another's subject. */
  @Test
  void doesNothingToSomeoneElse() {
    answers("b-2", KeyServer.text(200, "{}"));
    assertEquals(AccountAnswer.UNKNOWN, accounts.tell(ALICE, AccountAct.DELETE));
    assertEquals(
        AccountAnswer.UNKNOWN, accounts.tell(new Identity(ISSUER + "B", "a-1"), AccountAct.DELETE));
    assertEquals(List.of(), told);
  }

  @ParameterizedTest
  @CsvSource({"400, AccessDeniedException", "400, TooManyRequestsException", "500, InternalError"})
  void isUnreachableWhereThePoolDoesNotSay(int status, String type) {
    answers("a-1", KeyServer.text(status, "{\"__type\": \"%s\"}".formatted(type)));
    assertThrows(DirectoryUnreachable.class, () -> accounts.tell(ALICE, AccountAct.RESET_PASSWORD));
  }
}
