package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.twin.json.Json;
import dev.bailiwick.twin.mail.Mail;
import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.store.Shelf;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class MailboxTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();

  @Test
  void whatComesBySmtpIsThereAtOnceNewestFirst() throws Exception {
    send("Grüße", "eins\n\nzwei: http://127.0.0.1/x?a=1&b=2", "eve@example.com");
    send("second", "text", "eve@example.com", "mallory@example.com");

    var mails = json("/local/mailbox.json?to=EVE@example.com");

    assertEquals(List.of("second", "Grüße"), mails.findValuesAsText("subject"));
    var first = mails.get(1);
    assertEquals("sender@example.com", first.get("from").textValue());
    assertEquals("eve@example.com", first.at("/to/0").textValue());
    assertEquals("eins\n\nzwei: http://127.0.0.1/x?a=1&b=2", first.get("text").textValue());
    assertTrue(first.get("at").textValue().endsWith("Z"));
    assertEquals(2, mails.get(0).get("to").size());
    assertEquals(1, json("/local/mailbox.json?to=mallory@example.com").size());
  }

  @Test
  void thePlainPartOfAnAlternativeIsTheText() throws Exception {
    var message = message("both", "both@example.com");
    var plain = new MimeBodyPart();
    plain.setText("plain words");
    var html = new MimeBodyPart();
    html.setText("<p>marked up</p>", "utf-8", "html");
    message.setContent(new MimeMultipart("alternative", html, plain));
    Transport.send(message);

    assertEquals("plain words", twin.mailbox().newestFirst("both@example.com").getFirst().text());
  }

  @Test
  void thePageEscapesEverythingAndLinksAddresses() throws MessagingException {
    send(
        "<script>alert(1)</script>",
        "</pre><img src=x onerror=alert(2)> http://127.0.0.1/join?t=\"><b>&x=1",
        "\"<i>\"@example.com");

    var page = clients.get("/local/mailbox").body();

    assertFalse(page.contains("<script"));
    assertFalse(page.contains("<img"));
    assertFalse(page.contains("<b>"));
    assertFalse(page.contains("<i>"));
    assertTrue(page.contains("&lt;script&gt;"));
    assertTrue(page.contains("<a href=\"http://127.0.0.1/join?t=\" rel"));
  }

  @Test
  void jsonForWhoeverAsksForIt() throws IOException {
    var answer =
        clients.send(clients.request("/local/mailbox").header("Accept", "application/json"));

    assertTrue(Json.tree(answer.body()).isArray());
    assertTrue(clients.get("/local/mailbox").body().startsWith("<!doctype html>"));
  }

  @Test
  void onlyTheLastFiveHundredAreKept(@TempDir Path directory) {
    var mailbox = new Mailbox(Shelf.open(directory, "mails", Mail.class), InstantSource.system());
    for (int i = 1; i <= 502; i++) {
      mailbox.put("a@example.com", List.of("b@example.com"), "mail " + i, "");
    }

    var reopened = new Mailbox(Shelf.open(directory, "mails", Mail.class), InstantSource.system());
    reopened.put("a@example.com", List.of("b@example.com"), "mail 503", "");

    assertEquals(500, reopened.newestFirst().size());
    assertEquals("mail 503", reopened.newestFirst().getFirst().subject());
    assertEquals("mail 4", reopened.newestFirst().getLast().subject());
  }

  private JsonNode json(String path) throws IOException {
    return Json.tree(clients.get(path).body());
  }

  private void send(String subject, String text, String... to) throws MessagingException {
    var message = message(subject, to);
    message.setText(text, "utf-8");
    Transport.send(message);
  }

  private MimeMessage message(String subject, String... to) throws MessagingException {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(twin.smtpPort()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("Sender <sender@example.com>");
    for (var address : to) {
      message.addRecipient(RecipientType.TO, new InternetAddress(address));
    }
    message.setSubject(subject, "utf-8");
    return message;
  }
}
