package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.oauth.AuthorizationCodes;
import dev.bailiwick.twin.oauth.BrowserSessions;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.SignUps;

/** The way in, {@code /oauth2/authorize}, the pages behind it, and the way out, {@code /logout}. */
public final class HostedPages {

  private final Pool pool;
  private final BrowserSessions sessions;
  private final Journey journey;
  private final SignUps signUps;
  private final Credentials credentials;

  public HostedPages(
      Pool pool,
      BrowserSessions sessions,
      AuthorizationCodes codes,
      SignUps signUps,
      Credentials credentials) {
    this.pool = pool;
    this.sessions = sessions;
    this.journey = new Journey(pool, sessions, codes);
    this.signUps = signUps;
    this.credentials = credentials;
  }

  public void addTo(Routes routes) {
    routes
        .get("/oauth2/authorize", request -> journey.visit(request, this::authorize))
        .get("/logout", this::logout)
        .get("/local/callback", HostedPages::callback);
    journey.add(routes, "/login", new SignInStep(journey, credentials));
    journey.add(routes, "/signup", new SignUpStep(journey, signUps));
    journey.add(routes, "/confirm", new ConfirmStep(journey, signUps));
    journey.add(routes, "/newPassword", new NewPasswordStep(journey, credentials));
  }

  private Response authorize(Visit visit) {
    var signedIn = sessions.find(visit.request()).filter(it -> it.user().mayComeIn());
    return switch (visit.asked().prompt().orElse("")) {
      case "none" ->
          signedIn
              .map(it -> journey.onward(visit, it))
              .orElseGet(() -> Response.redirect(visit.asked().withError("login_required")));
      case "login" -> Response.redirect(visit.link("/login"));
      default ->
          signedIn
              .map(it -> journey.onward(visit, it))
              .orElseGet(() -> Response.redirect(visit.link("/login")));
    };
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
        ? sessions.end(request, Response.redirect("/oauth2/authorize?" + query.encoded()))
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
