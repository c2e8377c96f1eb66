package dev.bailiwick.twin.page;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.http.Routes;
import dev.bailiwick.twin.mail.Mail;
import dev.bailiwick.twin.mail.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The mailbox for people and, as JSON, for tools; {@code ?to=} keeps one addressee's mail. */
public final class MailboxPage {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

  private final Mailbox mailbox;

  public MailboxPage(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  public void addTo(Routes routes) {
    routes.get("/local/mailbox", this::page).get("/local/mailbox.json", this::json);
  }

  private Response page(Request request) {
    var wantsJson = request.header("Accept").filter(it -> it.contains("application/json"));
    return wantsJson.isPresent() ? json(request) : Page.wide("Mailbox", content(mails(request)));
  }

  private Response json(Request request) {
    return Response.json(200, mails(request)).with("Cache-Control", "no-store");
  }

  private List<Mail> mails(Request request) {
    return request.query().first("to").map(mailbox::newestFirst).orElseGet(mailbox::newestFirst);
  }

  private static Html content(List<Mail> mails) {
    return mails.isEmpty()
        ? Html.of("<p class=\"note\">No mail yet. Every mail of this installation ends here.</p>\n")
        : Html.join(mails.stream().map(MailboxPage::article).toList());
  }

  private static Html article(Mail mail) {
    return Html.of(
        """
        <article>
        <h2>{}</h2>
        <div class="note">{} to {}, <time datetime="{}">{}</time></div>
        <pre>{}</pre>
        </article>
        """,
        mail.subject().isBlank() ? "(no subject)" : mail.subject(),
        mail.from(),
        String.join(", ", mail.to()),
        mail.at(),
        mail.at(),
        linked(mail.text()));
  }

  private static Html linked(String text) {
    var parts = new ArrayList<Html>();
    var links = LINK.matcher(text);
    int from = 0;
    while (links.find()) {
      parts.add(Html.of("{}", text.substring(from, links.start())));
      parts.add(Html.of("<a href=\"{}\" rel=\"noreferrer\">{}</a>", links.group(), links.group()));
      from = links.end();
    }
    parts.add(Html.of("{}", text.substring(from)));
    return Html.join(parts);
  }
}
