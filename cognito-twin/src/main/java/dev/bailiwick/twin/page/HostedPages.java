package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.oauth.AuthorizationCodes;
import dev.bailiwick.twin.oauth.BrowserSessions;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Federation;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Recovery;
import dev.bailiwick.twin.pool.SignUps;
import dev.bailiwick.twin.pool.SoftwareTokens;
import java.util.Map;

/** The way in, {@code /oauth2/authorize}, the pages behind it, and the way out, {@code /logout}. */
public final class HostedPages {

  private final Pool pool;
  private final BrowserSessions sessions;
  private final Journey journey;
  private final Map<String, Step> steps;

  public HostedPages(
      Pool pool,
      BrowserSessions sessions,
      AuthorizationCodes codes,
      SignUps signUps,
      Credentials credentials,
      Recovery recovery,
      SoftwareTokens apps,
      Federation federation) {
    this.pool = pool;
    this.sessions = sessions;
    this.journey = new Journey(pool, sessions, codes);
    this.steps =
        Map.of(
            "/login", new SignInStep(pool, journey, credentials),
            "/signup", new SignUpStep(journey, signUps),
            "/confirm", new ConfirmStep(journey, signUps),
            "/newPassword", new NewPasswordStep(journey, credentials),
            "/forgotPassword", new ForgotPasswordStep(recovery),
            "/confirmForgotPassword", new ResetPasswordStep(journey, recovery),
            "/mfa", new TokenStep(journey, apps),
            "/mfaSetup", new TokenSetUpStep(journey, apps),
            "/local/provider", new ProviderStep(pool, journey, federation));
  }

  public void addTo(Routes routes) {
    var root = pool.prefix();
    routes
        .get(root + "/oauth2/authorize", request -> journey.visit(request, this::authorize))
        .get(root + "/logout", this::logout)
        .get(root + "/local/callback", HostedPages::callback);
    steps.forEach((path, step) -> journey.add(routes, path, step));
  }

  private Response authorize(Visit visit) {
    var asked = visit.asked();
    var signedIn =
        sessions
            .find(visit.request())
            .filter(it -> it.user().mayComeIn() && journey.missing(it).isEmpty());
    var provider = asked.form().first("identity_provider").filter(it -> !it.equals("COGNITO"));
    if (asked.prompt().filter("none"::equals).isPresent()) {
      return signedIn
          .map(it -> journey.onward(visit, it))
          .orElseGet(() -> Response.redirect(asked.withError("login_required")));
    }
    if (provider.isPresent()) {
      return Response.redirect(
          provider.flatMap(pool::provider).isPresent()
              ? visit.link("/local/provider")
              : asked.withError("invalid_request"));
    }
    return signedIn
        .filter(it -> asked.prompt().filter("login"::equals).isEmpty())
        .map(it -> journey.onward(visit, it))
        .orElseGet(() -> Response.redirect(visit.link("/login")));
  }

  /** To a registered address, or back to signing in when the request asks for that instead. */
  private Response logout(Request request) {
    var query = request.query();
    if (!pool.hasClient(query.text("client_id"))) {
      return ErrorPage.of("No such client.");
    }
    var target = query.text("logout_uri");
    if (pool.signOuts().contains(target)) {
      return sessions.end(request, Response.redirect(target));
    }
    return target.isEmpty() && query.first("redirect_uri").isPresent()
        ? sessions.end(
            request, Response.redirect(pool.prefix() + "/oauth2/authorize?" + query.encoded()))
        : ErrorPage.of("The sign-out address is not registered.");
  }

  /** Stands in for an application, so that the flow can be tried by hand. */
  private static Response callback(Request request) {
    return Page.narrow(
        200,
        "Back at the application",
        Html.of(
            """
            <p>code: <code>{}</code></p>
            <p>state: <code>{}</code></p>
            <p>error: <code>{}</code></p>
            """,
            request.query().text("code"),
            request.query().text("state"),
            request.query().text("error")));
  }
}
