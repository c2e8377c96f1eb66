package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Response;
import java.util.List;

/**
 * The frame round every page: one look, no script, nothing from elsewhere, never in somebody's
 * frame.
 */
final class Page {

  /** The form's redirect ends at the application, so its origins must be form targets too. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self' http://localhost:* http://127.0.0.1:*";

  private static final Html STYLE =
      new Html(
          """
          <style>
          :root { color-scheme: light dark; --line: #8886; --accent: #2557d6; --bad: #b3261e }
          @media (prefers-color-scheme: dark) { :root { --accent: #8ab0ff; --bad: #ffb4ab } }
          * { box-sizing: border-box }
          body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; padding: 3rem 1rem }
          main { max-width: 24rem; margin: auto }
          main.wide { max-width: 48rem }
          h1 { font-size: 1.5rem; margin: 0 0 1.5rem }
          label { display: block; font-weight: 600; margin-top: 1rem }
          input, button { font: inherit; width: 100%; padding: .6rem .75rem; border-radius: .5rem; border: 1px solid var(--line) }
          button { margin-top: 1.5rem; background: var(--accent); color: Canvas; border: 0; font-weight: 600; cursor: pointer }
          button.plain { margin-top: .75rem; background: none; color: var(--accent) }
          a { color: var(--accent) }
          a.button { display: block; text-align: center; text-decoration: none; padding: .6rem .75rem; border-radius: .5rem; border: 1px solid var(--line) }
          input[type=checkbox] { width: auto; margin-right: .5rem }
          :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
          .hint, .note { color: GrayText; font-size: .875rem }
          [role=alert] { color: var(--bad); border-left: 4px solid; padding: .25rem .75rem; margin: 0 }
          article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin-bottom: 1rem }
          article h2 { font-size: 1.125rem; margin: 0 }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .75rem 0 0 }
          code { overflow-wrap: anywhere }
          </style>
          """);

  private Page() {}

  static Response narrow(int status, String title, Html content) {
    return page(status, title, "narrow", content);
  }

  /** A page with a form; something went wrong when there is an alert. */
  static Response form(String title, String alert, Html content) {
    return narrow(alert.isEmpty() ? 200 : 400, title, Html.join(List.of(alert(alert), content)));
  }

  static Response wide(String title, Html content) {
    return page(200, title, "wide", content);
  }

  static Html alert(String message) {
    return message.isEmpty() ? Html.nothing() : Html.of("<p role=\"alert\">{}</p>\n", message);
  }

  private static Response page(int status, String title, String width, Html content) {
    var page =
        Html.of(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{}</title>
            {}</head>
            <body>
            <main class="{}">
            <h1>{}</h1>
            {}</main>
            </body>
            </html>
            """,
            title,
            STYLE,
            width,
            title,
            content);
    return Response.empty(status)
        .body("text/html;charset=UTF-8", page.markup())
        .with("Content-Security-Policy", POLICY)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "same-origin")
        .with("X-Content-Type-Options", "nosniff");
  }
}
