package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.oauth.BrowserSessions.SignedIn;
import dev.bailiwick.twin.pool.SignUps;

/** {@code /confirm}: the code from the mail, in the browser that signed up. */
final class ConfirmStep implements Step {

  private final Journey journey;
  private final SignUps signUps;

  ConfirmStep(Journey journey, SignUps signUps) {
    this.journey = journey;
    this.signUps = signUps;
  }

  @Override
  public Response show(Visit visit, String alert) {
    return journey.known(visit, signedIn -> page(visit, alert, signedIn.user().email()));
  }

  @Override
  public Response take(Visit visit) {
    return journey.known(visit, signedIn -> taken(visit, signedIn));
  }

  private Response taken(Visit visit, SignedIn signedIn) {
    var user = signedIn.user();
    if (!visit.field("resend").isEmpty()) {
      signUps.resend(user.sub());
      return Response.redirect(visit.link("/confirm"));
    }
    // Confirmed meanwhile, or by an earlier try that failed after it: the code has served.
    var confirmed =
        user.mayComeIn()
            ? user
            : signUps.confirm(visit.asked().client(), user.sub(), visit.field("code").strip());
    return journey.onward(visit, signedIn.now(confirmed));
  }

  private static Response page(Visit visit, String alert, String email) {
    var fields =
        Html.of(
            """
            <label for="code">Code</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus aria-describedby="sent">
            <button>Confirm</button>
            <button class="plain" name="resend" value="yes" formnovalidate>Send another code</button>
            """);
    return Page.form(
        "Confirm your e-mail",
        alert,
        Html.of(
            """
            <p id="sent">A code of six digits is on its way to <strong>{}</strong>.</p>
            {}<p class="hint">All mail ends in <a href="/local/mailbox" target="_blank">the local mailbox</a>.</p>
            """,
            email,
            visit.form("/confirm", fields)));
  }
}
