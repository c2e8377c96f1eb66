package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.SignUps;
import java.util.Map;

/** {@code /signup}. */
final class SignUpStep implements Step {

  private final Journey journey;
  private final SignUps signUps;

  SignUpStep(Journey journey, SignUps signUps) {
    this.journey = journey;
    this.signUps = signUps;
  }

  @Override
  public Response show(Visit visit, String alert) {
    var fields =
        Html.of(
            """
            <label for="username">E-mail</label>
            <input id="username" name="username" type="email" autocomplete="username" required autofocus value="{}">
            <label for="password">Password</label>
            {}<button>Create account</button>
            """,
            visit.field("username"),
            NewPasswordStep.field());
    return Page.form(
        "Create an account",
        alert,
        Html.of(
            """
            {}<p class="hint">Have one already? <a href="{}">Sign in</a></p>
            """,
            visit.form("/signup", fields),
            visit.link("/login")));
  }

  @Override
  public Response take(Visit visit) {
    return journey.proven(
        visit, signUps.start(visit.field("username"), visit.field("password"), Map.of()));
  }
}
