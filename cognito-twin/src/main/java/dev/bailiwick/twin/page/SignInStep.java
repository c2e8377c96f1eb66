package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Credentials;

/** {@code /login}. */
final class SignInStep implements Step {

  private final Journey journey;
  private final Credentials credentials;

  SignInStep(Journey journey, Credentials credentials) {
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
            <button>Sign in</button>
            """,
            visit.field("username"));
    return Page.form(
        "Sign in",
        alert,
        Html.of(
            """
            {}<p class="hint">New here? <a href="{}">Create an account</a></p>
            """,
            visit.form("/login", fields),
            visit.link("/signup")));
  }

  @Override
  public Response take(Visit visit) {
    return journey.proven(
        visit, credentials.check(visit.field("username"), visit.field("password")));
  }
}
