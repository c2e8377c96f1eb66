package dev.bailiwick.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real SMTP server. */
class SmtpMailTest {

  private static final EmailAddress EVE = new EmailAddress("eve@example.com");
  private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    BasicMessageListener listener = (context, from, to, data) -> received.add(data);
    SMTPServer server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler(listener)
            .build();
    server.start();
    try {
      mailTo(server.getPortAllocated(), false)
          .send(new Letter(EVE, "Einladung für Ève\nBcc: x@example.com", "Grüße\n.\nEnde"));
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(received.take()));

      assertEquals("eve@example.com", message.getAllRecipients()[0].toString());
      assertEquals(1, message.getAllRecipients().length, "no header can be smuggled in (48)");
      assertEquals("Grüße\r\n.\r\nEnde", message.getContent().toString().strip());
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerThatOffersNoTlsGetsNothingWhereTlsIsAskedFor() {
    SMTPServer server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, data) -> received.add(data))
            .build();
    server.start();
    try {
      SmtpMail mail = mailTo(server.getPortAllocated(), true);
      assertThrows(LetterUndelivered.class, () -> mail.send(new Letter(EVE, "Hello", "secret")));
      assertEquals(0, received.size());
    } finally {
      server.stop();
    }
  }

  private static SmtpMail mailTo(int port, boolean startTls) {
    return new SmtpMail(
        new SmtpServer("127.0.0.1", port, "bailiwick@example.com", null, null, startTls));
  }
}
