package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.oauth.BrowserSessions.SignedIn;
import dev.bailiwick.twin.pool.Credentials;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.UserStatus;

/** {@code /newPassword}: whoever came in with a temporary password replaces it first. */
final class NewPasswordStep implements Step {

  private final Journey journey;
  private final Credentials credentials;

  NewPasswordStep(Journey journey, Credentials credentials) {
    this.journey = journey;
    this.credentials = credentials;
  }

  static Html field() {
    return Html.of(
        """
        <input id="password" name="password" type="password" autocomplete="new-password" required aria-describedby="policy">
        <p class="hint" id="policy">Eight characters or more, with upper and lower case letters and a digit.</p>
        """);
  }

  @Override
  public Response show(Visit visit, String alert) {
    var fields =
        Html.of(
            """
            <label for="password">New password</label>
            {}<button>Go on</button>
            """,
            field());
    return journey.known(
        visit,
        signedIn -> Page.form("Choose a password", alert, visit.form("/newPassword", fields)));
  }

  @Override
  public Response take(Visit visit) {
    return journey.known(visit, signedIn -> taken(visit, signedIn));
  }

  /** A session alone is no leave to replace a password that its owner chose. */
  private Response taken(Visit visit, SignedIn signedIn) {
    if (signedIn.user().status() != UserStatus.FORCE_CHANGE_PASSWORD) {
      throw Refusal.notAuthorized("Your password needs no replacing.");
    }
    var user = credentials.choose(signedIn.user().sub(), visit.field("password"));
    return journey.onward(visit, signedIn.now(user));
  }
}
