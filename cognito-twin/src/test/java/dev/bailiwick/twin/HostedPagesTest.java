package dev.bailiwick.twin;

import static dev.bailiwick.twin.Application.CALLBACK;
import static dev.bailiwick.twin.Application.STATE;
import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostedPagesTest {

  private static final List<String> EVENTS = new ArrayList<>();

  @RegisterExtension
  static final RunningTwin RUNNING = new RunningTwin(it -> it.trigger(EVENTS::add));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Application application = new Application(twin);
  private final Browser browser = new Browser(twin.endpoint());

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void anAccountIsCreatedConfirmedAndSignedInInOneGo() {
    var email = "fresh@example.com";
    var login = browser.follow(browser.get(application.authorize()));
    var signUp = browser.get(link(login, "/signup"));

    var confirm = browser.submit(signUp, Map.of("username", email, "password", PASSWORD));
    assertTrue(confirm.body().contains(email));
    var wrong = browser.submit(confirm, Map.of("code", "12"));
    assertTrue(wrong.body().contains("role=\"alert\""));
    var done = browser.submit(wrong, Map.of("code", clients.codeFor(email)));

    assertEquals(CALLBACK, Browser.at(done).toString().replaceFirst("\\?.*", ""));
    assertEquals(STATE, Browser.parameters(done).get("state"));
    assertEquals(1, EVENTS.stream().filter(event -> event.contains(email)).count());
    assertEquals(200, application.redeem(browser, Browser.code(done)).statusCode());
  }

  @Test
  void anotherCodeIsSentOnRequestAndWhoeverWentAwayComesBackToTheQuestion() {
    var email = "later@example.com";
    clients.signUp(email);
    var confirm = browser.submit(login(), Map.of("username", email, "password", PASSWORD));

    browser.submit(confirm, Map.of("resend", "yes"));

    assertEquals(2, twin.mailbox().newestFirst(email).size());
    var done = browser.submit(confirm, Map.of("code", clients.codeFor(email)));
    assertEquals(302, done.statusCode());
  }

  @Test
  void aWrongPasswordShowsTheFormAgainWithoutThePassword() {
    clients.confirmedUser("typo@example.com");

    var again =
        browser.submit(login(), Map.of("username", "typo@example.com", "password", "Typo-12345"));

    assertEquals(400, again.statusCode());
    assertTrue(again.body().contains("Incorrect username or password."));
    assertTrue(again.body().contains("value=\"typo@example.com\""));
    assertFalse(again.body().contains("Typo-12345"));
    assertEquals(
        302,
        browser
            .submit(again, Map.of("username", "typo@example.com", "password", PASSWORD))
            .statusCode());
  }

  @Test
  void theSessionSparesASecondSignInUntilSignedOut() {
    signedIn("twice@example.com");

    assertTrue(Browser.parameters(browser.get(application.authorize())).containsKey("code"));
    assertTrue(
        Browser.parameters(browser.get(application.authorize("prompt", "none")))
            .containsKey("code"));
    assertTrue(
        Browser.at(browser.get(application.authorize("prompt", "login")))
            .getPath()
            .equals("/login"));

    var target = "http://127.0.0.1:8080/console/";
    var out =
        browser.get(
            "/logout?"
                + Browser.encoded(Map.of("client_id", twin.clientId(), "logout_uri", target)));
    assertEquals(target, Browser.at(out).toString());
    assertEquals("/login", Browser.at(browser.get(application.authorize())).getPath());
    assertEquals(
        "login_required",
        Browser.parameters(browser.get(application.authorize("prompt", "none"))).get("error"));
  }

  @Test
  void signingOutCanLeadStraightToTheNextSignIn() {
    signedIn("next@example.com");

    var page = browser.follow(browser.get("/logout?" + Browser.encoded(application.parameters())));

    assertTrue(page.body().contains("<h1>Sign in</h1>"));
    assertTrue(
        Browser.parameters(
                browser.submit(page, Map.of("username", "next@example.com", "password", PASSWORD)))
            .containsKey("code"));
  }

  @Test
  void signingOutGoesNowhereThatIsNotRegistered() {
    for (var query :
        List.of(
            "logout_uri=http://127.0.0.1:8080/console/",
            "client_id=nobody&logout_uri=http://127.0.0.1:8080/console/",
            "client_id=" + twin.clientId() + "&logout_uri=http://127.0.0.1:8080/console/x",
            "client_id=" + twin.clientId())) {
      assertStays(browser.get("/logout?" + query));
    }
  }

  @Test
  void aTemporaryPasswordIsReplacedOnTheWay() {
    var email = "temporary@example.com";
    clients
        .sdk()
        .adminCreateUser(
            it ->
                it.userPoolId(twin.userPoolId()).username(email).temporaryPassword("Temporary-1"));
    var page = browser.submit(login(), Map.of("username", email, "password", "Temporary-1"));

    var weak = browser.submit(page, Map.of("password", "weak"));
    assertTrue(weak.body().contains("Password not long enough"));
    var done = browser.submit(weak, Map.of("password", "Replaced-12"));

    assertTrue(Browser.parameters(done).containsKey("code"));
    assertTrue(
        clients.signIn(email, "Replaced-12").authenticationResult().accessToken().startsWith("ey"));
  }

  @Test
  void aSessionAloneReplacesNoPassword() {
    signedIn("kept@example.com");
    var page = browser.get("/newPassword?" + Browser.encoded(application.parameters()));

    assertEquals(400, browser.submit(page, Map.of("password", "Hijacked-1")).statusCode());
    assertTrue(clients.tokens("kept@example.com").accessToken().startsWith("ey"));
  }

  @Test
  void aFormFromElsewhereDoesNothing() {
    clients.confirmedUser("csrf@example.com");
    var fields =
        Map.of("username", "csrf@example.com", "password", PASSWORD, "_csrf", "somebody-else's");

    var answer = browser.submit(login(), fields);

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("no longer good"));
  }

  @Test
  void whatAPersonTypesIsShownAsText() {
    var page =
        browser.submit(
            login(), Map.of("username", "\"><script>alert(1)</script>", "password", "x"));
    var callback = browser.get("/local/callback?code=%3Cimg%20src%3Dx%3E&state=%22%27%26");

    assertFalse(page.body().contains("<script"));
    assertTrue(page.body().contains("&quot;&gt;&lt;script&gt;"));
    assertTrue(callback.body().contains("&lt;img src=x&gt;"));
    assertTrue(
        page.headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow()
            .contains("default-src 'none'"));
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, nobody",
    "redirect_uri, http://127.0.0.1:8080/console/callback/",
    "redirect_uri, http://127.0.0.1:8081/console/callback",
    "redirect_uri, https://example.com/",
    "redirect_uri, ''",
  })
  void noAddressIsFollowedThatIsNotRegistered(String name, String value) {
    assertStays(browser.get(application.authorize(name, value)));
    assertStays(
        browser.get(application.authorize(name, value).replace("/oauth2/authorize", "/login")));
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, '', unsupported_response_type",
    "scope, openid admin, invalid_scope",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
  })
  void whatTheApplicationAskedWronglyItIsTold(String name, String value, String error) {
    var answer = Browser.parameters(browser.get(application.authorize(name, value)));

    assertEquals(Map.of("error", error, "state", STATE), answer);
  }

  @Test
  void aParameterThatComesTwiceIsTrustedInNeitherForm() {
    assertStays(browser.get(application.authorize() + "&client_id=" + twin.clientId()));
  }

  private HttpResponse<String> login() {
    return browser.follow(browser.get(application.authorize()));
  }

  private void signedIn(String email) {
    clients.confirmedUser(email);
    var done = browser.submit(login(), Map.of("username", email, "password", PASSWORD));
    assertTrue(Browser.parameters(done).containsKey("code"));
  }

  private static void assertStays(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode());
    assertTrue(answer.headers().firstValue("Location").isEmpty());
    assertTrue(answer.body().contains("role=\"alert\""));
  }

  private static String link(HttpResponse<String> page, String path) {
    int from = page.body().indexOf("href=\"" + path) + "href=\"".length();
    return page.body().substring(from, page.body().indexOf('"', from)).replace("&amp;", "&");
  }
}
