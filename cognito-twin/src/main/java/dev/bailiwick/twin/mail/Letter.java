package dev.bailiwick.twin.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person reads of a MIME message: plain text where there is some, HTML's source where there
 * is not.
 */
record Letter(Optional<String> from, String subject, String text) {

  static Letter read(InputStream content) throws IOException {
    try {
      var message = new MimeMessage(Session.getInstance(new Properties()), content);
      return new Letter(
          sender(message),
          Optional.ofNullable(message.getSubject()).orElse(""),
          text(message, "text/plain").or(() -> anyText(message)).orElse(""));
    } catch (MessagingException e) {
      throw new IOException("not a mail: " + e.getMessage(), e);
    }
  }

  private static Optional<String> sender(MimeMessage message) throws MessagingException {
    Address[] senders = message.getFrom();
    return senders == null
        ? Optional.empty()
        : Arrays.stream(senders)
            .map(
                sender ->
                    sender instanceof InternetAddress it ? it.getAddress() : sender.toString())
            .findFirst();
  }

  private static Optional<String> anyText(Part part) {
    try {
      return text(part, "text/*");
    } catch (MessagingException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text.replace("\r\n", "\n").strip());
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = text(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
