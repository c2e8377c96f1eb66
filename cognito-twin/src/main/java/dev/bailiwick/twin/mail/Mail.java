package dev.bailiwick.twin.mail;

import java.time.Instant;
import java.util.List;

/** A mail as it arrived, its text taken out of whatever it was wrapped in. */
public record Mail(
    String id, Instant at, String from, List<String> to, String subject, String text) {

  public Mail {
    to = List.copyOf(to);
  }

  boolean isTo(String address) {
    return to.stream().anyMatch(address::equalsIgnoreCase);
  }
}
