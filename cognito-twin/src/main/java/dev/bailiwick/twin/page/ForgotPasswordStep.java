package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Recovery;

/** {@code /forgotPassword}: who it is; whether anyone has that name the page does not tell. */
final class ForgotPasswordStep implements Step {

  private final Recovery recovery;

  ForgotPasswordStep(Recovery recovery) {
    this.recovery = recovery;
  }

  @Override
  public Response show(Visit visit, String alert) {
    var fields =
        Html.of(
            """
            <label for="username">E-mail</label>
            <input id="username" name="username" type="email" autocomplete="username" required autofocus value="{}">
            <button>Send a code</button>
            """,
            visit.field("username"));
    return Page.form(
        "Forgotten password",
        alert,
        Html.of(
            """
            {}<p class="hint"><a href="{}">Back to signing in</a></p>
            """,
            visit.form("/forgotPassword", fields),
            visit.link("/login")));
  }

  @Override
  public Response take(Visit visit) {
    recovery.request(visit.field("username"));
    return ResetPasswordStep.page(visit, "");
  }
}
