package dev.bailiwick.twin.mail;

import dev.bailiwick.twin.store.Shelf;
import java.time.InstantSource;
import java.util.List;

/** Everyone's mail, the last {@value #KEPT} of them. */
public final class Mailbox {

  private static final int KEPT = 500;

  private final Shelf<Mail> mails;
  private final InstantSource clock;
  private long last;

  public Mailbox(Shelf<Mail> mails, InstantSource clock) {
    this.mails = mails;
    this.clock = clock;
    this.last = mails.keys().stream().mapToLong(Long::parseLong).max().orElse(0);
  }

  public synchronized void put(String from, List<String> to, String subject, String text) {
    // Padded, so that the order of the names is the order of arrival.
    var id = "%09d".formatted(++last);
    mails.put(id, new Mail(id, clock.instant(), from, to, subject, text));
    var ids = mails.keys();
    ids.stream().limit(Math.max(0, ids.size() - KEPT)).forEach(mails::remove);
  }

  public List<Mail> newestFirst() {
    return mails.all().reversed();
  }

  public List<Mail> newestFirst(String to) {
    return newestFirst().stream().filter(mail -> mail.isTo(to)).toList();
  }
}
