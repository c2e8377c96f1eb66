package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Provider;

/** {@code /login}. */
final class SignInStep implements Step {

  private final Pool pool;
  private final Journey journey;
  private final Credentials credentials;

  SignInStep(Pool pool, Journey journey, Credentials credentials) {
    this.pool = pool;
    this.journey = journey;
    this.credentials = credentials;
  }

  @Override
  public Response show(Visit visit, String alert) {
    var fields =
        Html.of(
            """
            <label for="username">E-mail</label>
            <input id="username" name="username" type="email" autocomplete="username" required autofocus value="{}">
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <p class="hint"><a href="{}">Forgot your password?</a></p>
            <button>Sign in</button>
            <button class="plain" name="setUp" value="yes">Sign in and set up an authenticator app</button>
            """,
            visit.field("username"),
            visit.link("/forgotPassword"));
    return Page.form(
        "Sign in",
        alert,
        Html.of(
            """
            {}{}<p class="hint">New here? <a href="{}">Create an account</a></p>
            """,
            visit.form("/login", fields),
            Html.join(pool.providers().stream().map(it -> button(visit, it)).toList()),
            visit.link("/signup")));
  }

  @Override
  public Response take(Visit visit) {
    var user = credentials.check(visit.field("username"), visit.field("password"));
    return visit.field("setUp").isEmpty() || !user.mayComeIn()
        ? journey.proven(visit, user)
        : journey.proven(visit, user, signedIn -> Response.redirect(visit.link("/mfaSetup")));
  }

  private static Html button(Visit visit, Provider provider) {
    return Html.of(
        """
        <p><a class="button" href="{}">Continue with {}</a></p>
        """,
        visit.link("/oauth2/authorize", "identity_provider", provider.name()),
        provider.name());
  }
}
