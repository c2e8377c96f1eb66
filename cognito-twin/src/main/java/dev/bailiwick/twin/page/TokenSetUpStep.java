package dev.bailiwick.twin.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.oauth.BrowserSessions.SignedIn;
import dev.bailiwick.twin.pool.SoftwareTokens;
import dev.bailiwick.twin.pool.User;
import java.net.URLEncoder;
import java.util.function.Function;

/** {@code /mfaSetup}: an authenticator app gets its secret and shows that it has it. */
final class TokenSetUpStep implements Step {

  private final Journey journey;
  private final SoftwareTokens apps;

  TokenSetUpStep(Journey journey, SoftwareTokens apps) {
    this.journey = journey;
    this.apps = apps;
  }

  @Override
  public Response show(Visit visit, String alert) {
    return entitled(visit, signedIn -> page(visit, alert, signedIn.user()));
  }

  @Override
  public Response take(Visit visit) {
    return entitled(
        visit,
        signedIn -> {
          var sub = signedIn.user().sub();
          apps.prove(sub, visit.field("code").strip());
          return journey.provenByToken(visit, apps.set(sub, true, true));
        });
  }

  /** Whoever knows the password alone must not replace the app that is asked for beside it. */
  private Response entitled(Visit visit, Function<SignedIn, Response> page) {
    return journey.known(
        visit,
        signedIn ->
            journey
                .missing(signedIn)
                .filter(path -> !path.equals("/mfaSetup"))
                .map(path -> Response.redirect(visit.link(path)))
                .orElseGet(() -> page.apply(signedIn)));
  }

  private Response page(Visit visit, String alert, User user) {
    var secret = apps.offered(user);
    return Page.form(
        "Set up an authenticator app",
        alert,
        Html.of(
            """
            <p>Give your app this key: <code id="secret">{}</code></p>
            <p class="hint"><a href="{}">Or open it on this device</a></p>
            {}""",
            secret,
            "otpauth://totp/Bailiwick:"
                + URLEncoder.encode(user.email(), UTF_8)
                + "?issuer=Bailiwick&secret="
                + secret,
            visit.form(
                "/mfaSetup", Html.of("{}<button>Use this app</button>\n", TokenStep.field()))));
  }
}
