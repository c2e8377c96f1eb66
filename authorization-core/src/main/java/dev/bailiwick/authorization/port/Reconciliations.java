package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reconciliations, of which one at most is under way, and what each has found. */
public interface Reconciliations {

  /** As many as are kept; of older ones nothing is known any more. */
  int KEPT = 5;

  /** Begins one; false where another is under way. */
  boolean add(Reconciliation begun);

  Optional<Reconciliation> find(ReconciliationId id);

  /** The one that was started last. */
  Optional<Reconciliation> newest();

  /**
   * The one under way, for this holder alone until then; empty where there is none, or another
   * holds it.
   */
  Optional<Reconciliation> claim(UUID holder, Instant now, Instant until);

  /** Keeps how far it has come; false where the holder holds it no more. */
  boolean move(Reconciliation moved, UUID holder, Instant until);

  /** Notes that an identity was looked at; a difference, once found, stays. */
  void note(ReconciliationId id, Identity identity, @Nullable Difference difference);

  /** Some of this issuer's identities that are known here, not as gone, and not looked at yet. */
  List<Identity> unmet(ReconciliationId id, String issuer, int most);

  Findings findings(ReconciliationId id, int examples);
}
