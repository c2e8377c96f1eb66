package dev.bailiwick.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The twin's mailbox, where every mail of the laptop edition arrives. */
public final class Mailbox {

  private static final Pattern INVITATION = Pattern.compile("bwi_[A-Za-z0-9_-]{43}");
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private final Api mailbox;

  /** The mailbox at the twin's address. */
  public Mailbox(URI twin) {
    this.mailbox = new Api(twin, null);
  }

  /** The token of the newest invitation to this address, once it has come. */
  public String invitation(String to) {
    return Wait.until("an invitation to " + to, () -> newest(to, INVITATION));
  }

  /** The newest confirmation code for this address, once it has come. */
  public String code(String to) {
    return Wait.until("a code for " + to, () -> newest(to, CODE));
  }

  private Optional<String> newest(String to, Pattern pattern) {
    String address = URLEncoder.encode(to, StandardCharsets.UTF_8);
    for (JsonNode mail : mailbox.get("/local/mailbox.json?to=" + address).expect(200).body()) {
      Matcher matcher = pattern.matcher(mail.path("text").asText());
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
