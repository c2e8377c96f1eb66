package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.oauth.BrowserSessions.SignedIn;
import dev.bailiwick.twin.pool.SoftwareTokens;

/** {@code /mfa}: the code that the user's app shows now. */
final class TokenStep implements Step {

  private final Journey journey;
  private final SoftwareTokens apps;

  TokenStep(Journey journey, SoftwareTokens apps) {
    this.journey = journey;
    this.apps = apps;
  }

  static Html field() {
    return Html.of(
        """
        <label for="code">Code</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus aria-describedby="app">
        <p class="hint" id="app">Six digits from your authenticator app; each code serves once.</p>
        """);
  }

  @Override
  public Response show(Visit visit, String alert) {
    var fields = Html.of("{}<button>Sign in</button>\n", field());
    return journey.known(
        visit, signedIn -> Page.form("Your authenticator app", alert, visit.form("/mfa", fields)));
  }

  @Override
  public Response take(Visit visit) {
    return journey.known(visit, signedIn -> taken(visit, signedIn));
  }

  private Response taken(Visit visit, SignedIn signedIn) {
    return journey.provenByToken(
        visit, apps.check(signedIn.user().sub(), visit.field("code").strip()));
  }
}
