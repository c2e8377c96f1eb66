package dev.bailiwick.twin;

import static dev.bailiwick.twin.Application.STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** People who come by way of another provider. */
final class FederationTest {

  private static final List<String> EVENTS = new ArrayList<>();

  @RegisterExtension
  static final RunningTwin RUNNING =
      new RunningTwin(it -> it.trigger(EVENTS::add).provider("Workforce", "OIDC"));

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Application application = new Application(twin);
  private final Browser browser = new Browser(twin.endpoint());

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void theFirstSignInMakesAUserOfTheProvidersName() throws Exception {
    var claims = claims(signIn("Google", "ada@example.com", "yes"));
    var name = claims.getStringClaim("cognito:username");
    var identity = (Map<?, ?>) claims.getListClaim("identities").getFirst();

    assertTrue(name.matches("Google_\\d{10,21}"), name);
    assertEquals(name, identity.get("providerName") + "_" + identity.get("userId"));
    assertEquals("true", identity.get("primary"));
    assertEquals(true, claims.getBooleanClaim("email_verified"));
    var user = clients.look(name);
    assertEquals(UserStatusType.EXTERNAL_PROVIDER, user.userStatus());
    assertEquals(claims.getSubject(), attribute(user, "sub"));
    assertTrue(attribute(user, "identities").contains("\"providerType\":\"Google\""));
    assertTrue(EVENTS.getLast().contains(name));
  }

  @Test
  void theNextSignInIsTheSameUserWithWhatTheProviderSaysNow() throws Exception {
    var first = claims(signIn("AcmeSSO", "grace@example.com", "yes"));
    int events = EVENTS.size();
    var second = claims(signIn("AcmeSSO", "grace@example.com", ""));

    assertEquals(first.getSubject(), second.getSubject());
    assertEquals(false, second.getBooleanClaim("email_verified"));
    assertEquals(events, EVENTS.size(), "nobody signs up twice");
  }

  @Test
  void nobodyIsLinkedByAnAddress() throws Exception {
    var sub = clients.confirmedUser("same@example.com");
    var google = claims(signIn("Google", "same@example.com", "yes")).getSubject();
    var workforce = claims(signIn("Workforce", "same@example.com", "yes")).getSubject();

    assertNotEquals(sub, google);
    assertNotEquals(google, workforce);
    assertEquals(sub, clients.look("same@example.com").username());
  }

  @Test
  void whoeverComesFromElsewhereHasNoPasswordHere() throws Exception {
    var name =
        claims(signIn("Google", "none@example.com", "yes")).getStringClaim("cognito:username");

    assertThrows(NotAuthorizedException.class, () -> clients.signIn(name, ""));
    assertThrows(
        InvalidParameterException.class,
        () ->
            clients
                .sdk()
                .adminSetUserPassword(
                    it ->
                        it.userPoolId(twin.userPoolId())
                            .username(name)
                            .password(Clients.PASSWORD)));
  }

  @Test
  void aDisabledUserIsOutWhateverTheProviderSays() throws Exception {
    var name =
        claims(signIn("Google", "out@example.com", "yes")).getStringClaim("cognito:username");
    clients.sdk().adminDisableUser(it -> it.userPoolId(twin.userPoolId()).username(name));

    var answer = signIn("Google", "out@example.com", "yes");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("User is disabled."));
  }

  @Test
  void theApplicationHearsOfARefusalAndOfAnUnknownProvider() {
    var page = browser.follow(browser.get(application.authorize("identity_provider", "Google")));
    var denied = Browser.parameters(browser.submit(page, Map.of("deny", "yes")));
    var unknown = browser.get(application.authorize("identity_provider", "Nobody"));

    assertEquals(Map.of("error", "access_denied", "state", STATE), denied);
    assertEquals("invalid_request", Browser.parameters(unknown).get("error"));
  }

  @Test
  void theSignInPageHasAButtonForEachProvider() {
    var login = browser.follow(browser.get(application.authorize()));
    for (var name : List.of("Google", "AcmeSSO", "Workforce")) {
      assertTrue(login.body().contains("Continue with " + name));
    }
    var button = login.body().replaceAll("(?s).*href=\"([^\"]*)\">Continue with AcmeSSO.*", "$1");

    var page = browser.follow(browser.get(button.replace("&amp;", "&")));

    assertTrue(page.body().contains("<h1>AcmeSSO</h1>"));
  }

  private HttpResponse<String> signIn(String provider, String email, String verified) {
    var page = browser.follow(browser.get(application.authorize("identity_provider", provider)));
    return browser.submit(page, Map.of("email", email, "verified", verified));
  }

  private JWTClaimsSet claims(HttpResponse<String> back) throws Exception {
    var tokens = Json.tree(application.redeem(browser, Browser.code(back)).body());
    return SignedJWT.parse(tokens.get("id_token").textValue()).getJWTClaimsSet();
  }

  private static String attribute(AdminGetUserResponse user, String name) {
    return user.userAttributes().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
