package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Recovery;

/** {@code /confirmForgotPassword}: the code from the mail and another password. */
final class ResetPasswordStep implements Step {

  private final Journey journey;
  private final Recovery recovery;

  ResetPasswordStep(Journey journey, Recovery recovery) {
    this.journey = journey;
    this.recovery = recovery;
  }

  @Override
  public Response show(Visit visit, String alert) {
    return visit.field("username").isEmpty()
        ? Response.redirect(visit.link("/forgotPassword"))
        : page(visit, alert);
  }

  @Override
  public Response take(Visit visit) {
    return journey.proven(
        visit,
        recovery.confirm(
            visit.asked().client(),
            visit.field("username"),
            visit.field("code").strip(),
            visit.field("password")));
  }

  static Response page(Visit visit, String alert) {
    var username = visit.field("username");
    var fields =
        Html.of(
            """
            <input type="hidden" name="username" value="{}">
            <label for="code">Code</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus aria-describedby="sent">
            <label for="password">New password</label>
            {}<button>Change password</button>
            """,
            username,
            NewPasswordStep.field());
    return Page.form(
        "Choose another password",
        alert,
        Html.of(
            """
            <p id="sent">If <strong>{}</strong> has an account, a code of six digits is on its way.</p>
            {}<p class="hint">All mail ends in <a href="/local/mailbox" target="_blank">the local mailbox</a>.</p>
            """,
            username,
            visit.form("/confirmForgotPassword", fields)));
  }
}
