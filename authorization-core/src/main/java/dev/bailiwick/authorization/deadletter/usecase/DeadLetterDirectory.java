package dev.bailiwick.authorization.deadletter.usecase;

import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import dev.bailiwick.authorization.port.DeadLetters;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Comparator;
import java.util.List;

/** Reads of dead letters. */
public final class DeadLetterDirectory {

  private static final String READ = "bw.dead_letter:read";

  private final TenantReads reads;
  private final DeadLetters letters;

  public DeadLetterDirectory(TenantReads reads, DeadLetters letters) {
    this.reads = reads;
    this.letters = letters;
  }

  /**
   * What can be seen of them.
   *
   * @param count about how many there are in all
   */
  public record Seen(List<DeadLetter> letters, long count) {

    public Seen {
      letters = List.copyOf(letters);
    }
  }

  /** So many of them at most, oldest first. */
  public Seen look(Caller by, int most) {
    reads.requireOfInstallation(by, READ);
    List<DeadLetter> some =
        letters.some(most).stream()
            .sorted(Comparator.comparing(DeadLetter::sentAt).thenComparing(DeadLetter::id))
            .toList();
    return new Seen(some, Math.max(letters.count(), some.size()));
  }
}
