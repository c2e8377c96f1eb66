package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;

/** Where the browser stays when no address can be trusted to go back to. */
final class ErrorPage {

  private ErrorPage() {}

  static Response of(String reason) {
    return Page.narrow(
        400,
        "This cannot be done",
        Html.of(
            """
            {}<p class="hint">The application sent you here with a request that is not in order. Nothing was done.</p>
            """,
            Page.alert(reason)));
  }
}
