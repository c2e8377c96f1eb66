package dev.bailiwick.twin;

import static dev.bailiwick.twin.Clients.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The app as the second step on the hosted pages, and the way back from a forgotten password. */
final class SecondFactorPagesTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Application application = new Application(twin);
  private final Browser browser = new Browser(twin.endpoint());
  private final Browser elsewhere = new Browser(twin.endpoint());

  @AfterEach
  void closeBrowsers() {
    browser.close();
    elsewhere.close();
  }

  @Test
  void anAppIsSetUpOnThePageAndAskedForInTheNextBrowser() {
    var email = "app@example.com";
    var app = setUp(email);

    assertFalse(clients.look(email).userMFASettingList().isEmpty());
    var asked = signIn(elsewhere, email, Map.of());
    assertTrue(asked.body().contains("<h1>Your authenticator app</h1>"));
    var wrong = elsewhere.submit(asked, Map.of("code", app.farAway()));
    assertTrue(wrong.body().contains("Invalid code received for user"));
    var done = elsewhere.submit(wrong, Map.of("code", app.next()));
    assertTrue(Browser.parameters(done).containsKey("code"));
    assertTrue(
        Browser.parameters(elsewhere.get(application.authorize("prompt", "none")))
            .containsKey("code"));
  }

  @Test
  void aPasswordAloneIsNoSession() {
    var email = "half@example.com";
    setUp(email);
    signIn(elsewhere, email, Map.of());

    assertEquals(
        "login_required",
        Browser.parameters(elsewhere.get(application.authorize("prompt", "none"))).get("error"));
    assertEquals("/login", Browser.at(elsewhere.get(application.authorize())).getPath());
    var replacing = elsewhere.get("/mfaSetup?" + Browser.encoded(application.parameters()));
    assertEquals("/mfa", Browser.at(replacing).getPath());
  }

  @Test
  void aWrongCodeLeavesTheSecretOnThePage() {
    clients.confirmedUser("typo@example.com");
    var page = signIn(browser, "typo@example.com", Map.of("setUp", "yes"));

    var again = browser.submit(page, Map.of("code", "12"));

    assertEquals(secret(page), secret(again));
    assertTrue(again.body().contains("role=\"alert\""));
    assertTrue(clients.tokens("typo@example.com").expiresIn() > 0);
  }

  @Test
  void aPoolThatRequiresAnAppLeadsEveryoneToOne() {
    try (var strict = CognitoTwin.builder().mfaRequired().start();
        var others = new Clients(strict);
        var visitor = new Browser(strict.endpoint())) {
      others.confirmedUser("strict@example.com");
      var login = visitor.follow(visitor.get(new Application(strict).authorize()));
      var page =
          visitor.submit(login, Map.of("username", "strict@example.com", "password", PASSWORD));

      var app = new Authenticator(secret(page));
      var done = visitor.submit(page, Map.of("code", app.now()));

      assertTrue(Browser.parameters(done).containsKey("code"));
    }
  }

  @Test
  void aForgottenPasswordIsReplacedOnTheWayIn() {
    var email = "forgot@example.com";
    clients.confirmedUser(email);
    var page = forgotten(email);
    assertTrue(page.body().contains("If <strong>forgot@example.com</strong> has an account"));

    var weak =
        browser.submit(
            page, Map.of("username", email, "code", clients.codeFor(email), "password", "weak"));
    assertTrue(weak.body().contains("Password not long enough"));
    var done =
        browser.submit(
            weak,
            Map.of("username", email, "code", clients.codeFor(email), "password", "Replaced-12"));

    assertTrue(Browser.parameters(done).containsKey("code"));
    assertTrue(clients.signIn(email, "Replaced-12").authenticationResult().expiresIn() > 0);
  }

  @Test
  void thePageIsTheSameForSomeoneUnknown() {
    clients.confirmedUser("known@example.com");

    assertEquals(
        shape(forgotten("known@example.com"), "known@example.com"),
        shape(forgotten("unknown@example.com"), "unknown@example.com"));
  }

  @Test
  void anotherPasswordDoesNotReplaceTheApp() {
    var email = "both@example.com";
    setUp(email);
    var page = forgotten(elsewhere, email);

    var asked =
        elsewhere.submit(
            page,
            Map.of("username", email, "code", clients.codeFor(email), "password", "Replaced-12"));

    assertTrue(asked.body().contains("<h1>Your authenticator app</h1>"));
  }

  private Authenticator setUp(String email) {
    clients.confirmedUser(email);
    var page = signIn(browser, email, Map.of("setUp", "yes"));
    var app = new Authenticator(secret(page));
    var done = browser.submit(page, Map.of("code", app.now()));
    assertTrue(Browser.parameters(done).containsKey("code"));
    return app;
  }

  private HttpResponse<String> signIn(Browser visitor, String email, Map<String, String> more) {
    var fields = new LinkedHashMap<>(more);
    fields.put("username", email);
    fields.put("password", PASSWORD);
    return visitor.submit(visitor.follow(visitor.get(application.authorize())), fields);
  }

  private HttpResponse<String> forgotten(String email) {
    return forgotten(browser, email);
  }

  private HttpResponse<String> forgotten(Browser visitor, String email) {
    var query = Browser.encoded(application.parameters());
    return visitor.submit(visitor.get("/forgotPassword?" + query), Map.of("username", email));
  }

  private static String shape(HttpResponse<String> page, String email) {
    return page.statusCode() + page.body().replace(email, "…");
  }

  private static String secret(HttpResponse<String> page) {
    return page.body().replaceAll("(?s).*<code id=\"secret\">([A-Z2-7]+)</code>.*", "$1");
  }
}
