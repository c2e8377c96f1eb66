package dev.bailiwick.outbound;

import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import dev.bailiwick.tenants.port.Mail;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mail by SMTP, which Amazon SES speaks too. */
@Singleton
final class SmtpMail implements Mail {

  private static final String TIMEOUT_MILLIS = "10000";

  private final Session session;
  private final SmtpServer server;

  SmtpMail(SmtpServer server) {
    this.server = server;
    this.session = Session.getInstance(properties(server), authenticator(server));
  }

  @Override
  public void send(Letter letter) {
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(server.from()));
      message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().value(), true));
      message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
      message.setContent(bothForms(letter));
      Transport.send(message);
    } catch (MessagingException refused) {
      throw new LetterUndelivered(
          "the mail server did not take the letter", isForGood(refused), refused);
    }
  }

  /** The form that a reader prefers stands last. */
  private static MimeMultipart bothForms(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** Where the server said that there is no such mailbox, it will say so again. */
  private static boolean isForGood(MessagingException refused) {
    return refused instanceof SendFailedException failed
        && failed.getInvalidAddresses() != null
        && failed.getInvalidAddresses().length > 0;
  }

  private static Properties properties(SmtpServer server) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.username() != null));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.mime.charset", StandardCharsets.UTF_8.name());
    return properties;
  }

  private static Authenticator authenticator(SmtpServer server) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(server.username(), server.password());
      }
    };
  }
}
