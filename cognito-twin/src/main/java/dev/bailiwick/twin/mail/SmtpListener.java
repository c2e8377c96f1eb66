package dev.bailiwick.twin.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Takes any mail for anyone, as long as it comes from this machine. */
public final class SmtpListener implements AutoCloseable {

  private static final int LARGEST_MAIL = 1024 * 1024;

  private final SMTPServer server;

  private SmtpListener(SMTPServer server) {
    this.server = server;
  }

  public static SmtpListener start(int port, Mailbox mailbox) {
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.ofLiteral("127.0.0.1"))
            .hostName("localhost")
            .softwareName("Bailiwick's mailbox")
            .serverThreadName("twin-smtp")
            .maxMessageSize(LARGEST_MAIL)
            .messageHandlerFactory(context -> new Arrival(mailbox))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new UncheckedIOException(
          "Cannot listen on 127.0.0.1:" + port + " for mail", new IOException(e));
    }
    return new SmtpListener(server);
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One mail on its way in; it is in the mailbox before the sender hears that it was taken. */
  private static final class Arrival implements MessageHandler {

    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Arrival(Mailbox mailbox) {
      this.mailbox = mailbox;
    }

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream content) throws IOException {
      var letter = Letter.read(content);
      mailbox.put(letter.from().orElse(sender), recipients, letter.subject(), letter.text());
      return null;
    }

    @Override
    public void done() {}
  }
}
