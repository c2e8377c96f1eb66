package dev.bailiwick.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.helper.SimpleMessageListenerAdapter;
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
          .send(
              new Letter(
                  EVE, "Einladung für Ève\nBcc: x@example.com", "Grüße\n.\nEnde", "<p>Grüße</p>"));
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(received.take()));

      assertEquals("eve@example.com", message.getAllRecipients()[0].toString());
      assertEquals(1, message.getAllRecipients().length, "no header can be smuggled in (48)");
      Multipart forms = assertInstanceOf(Multipart.class, message.getContent());
      assertEquals("Einladung für Ève Bcc: x@example.com", message.getSubject());
      assertEquals("Grüße\r\n.\r\nEnde", forms.getBodyPart(0).getContent().toString().strip());
      assertEquals("text/html; charset=UTF-8", forms.getBodyPart(1).getContentType());
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailboxThatDoesNotExistIsToldFromAServerThatIsDown() {
    SMTPServer server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(
                new SimpleMessageListenerAdapter(
                    new SimpleMessageListener() {
                      @Override
                      public boolean accept(String from, String recipient) {
                        return false;
                      }

                      @Override
                      public void deliver(String from, String recipient, InputStream data) {}
                    }))
            .build();
    server.start();
    Letter letter = new Letter(EVE, "Hello", "secret", "");
    int port = server.getPortAllocated();
    try {
      assertTrue(undelivered(port, letter).forGood());
    } finally {
      server.stop();
    }
    assertFalse(undelivered(port, letter).forGood());
  }

  private static LetterUndelivered undelivered(int port, Letter letter) {
    SmtpMail mail = mailTo(port, false);
    return assertThrows(LetterUndelivered.class, () -> mail.send(letter));
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
      assertThrows(
          LetterUndelivered.class, () -> mail.send(new Letter(EVE, "Hello", "secret", "")));
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
