package dev.bailiwick.authorization.deadletter.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.DeadLetters;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends dead letters back to be taken again, once what made them fail is mended. */
public final class SendBackDeadLetters {

  /** One that fails at once is dead again at once; so all of them still comes to an end. */
  private static final int MOST = 1_000;

  private static final String CHANGE = "bw.dead_letter:change";

  private final TenantReads reads;
  private final DeadLetters letters;
  private final Acts acts;

  public SendBackDeadLetters(TenantReads reads, DeadLetters letters, Acts acts) {
    this.reads = reads;
    this.letters = letters;
    this.acts = acts;
  }

  /**
   * Sends back those of these ids that are there, or any of them, a thousand at a time.
   *
   * @param ids null for any
   * @return how many went
   */
  public int sendBack(Caller by, @Nullable Set<String> ids) {
    reads.requireOfInstallation(by, CHANGE);
    acts.note(TenantId.SYSTEM, by.subject(), "dead_letters_sent_back", null);
    return letters.sendBack(id -> ids == null || ids.contains(id), MOST);
  }
}
