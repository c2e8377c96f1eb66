package dev.bailiwick.authorization.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Findings.Example;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Place;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Stage;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the store of reconciliations promises. */
public abstract class ReconciliationsContract {

  private static final Instant NOW = AuthorizationPorts.NOW;
  private static final Instant LATER = NOW.plusSeconds(60);

  private final String issuer = "https://issuer.example/" + UUID.randomUUID();
  private final UUID node = UUID.randomUUID();
  private final Reconciliation begun =
      new Reconciliation(
          ReconciliationId.random(), true, NOW, null, new Place(issuer, Stage.LISTED, null));

  /** The store under test. */
  protected abstract Reconciliations reconciliations();

  /** The users beside it. */
  protected abstract Users users();

  /** The transactions of both. */
  protected abstract Transactions transactions();

  /** One is under way at a time, in what other tests share. */
  @AfterEach
  final void end() {
    claim(node, LATER.plusSeconds(60)).ifPresent(running -> move(running.ended(LATER), node));
  }

  @Test
  void oneIsUnderWayAtATime() {
    assertTrue(in(() -> reconciliations().add(begun)));
    assertFalse(in(() -> reconciliations().add(another())));
    assertEquals(Optional.of(begun), in(() -> reconciliations().find(begun.id())));

    claim(node, NOW);
    Reconciliation ended = begun.ended(LATER);
    assertTrue(move(ended, node));
    assertEquals(Optional.of(ended), in(() -> reconciliations().find(begun.id())));
    assertTrue(in(() -> reconciliations().add(another())));
  }

  @Test
  void oneNodeHoldsItUntilItLetsItLie() {
    in(() -> reconciliations().add(begun));
    UUID other = UUID.randomUUID();

    assertEquals(Optional.of(begun), claim(node, NOW));
    assertEquals(Optional.of(begun), claim(node, NOW));
    assertEquals(Optional.empty(), claim(other, NOW));
    assertFalse(move(begun, other));

    Reconciliation further = begun.at(new Place(issuer, Stage.LISTED, "page 2"));
    assertTrue(move(further, node));
    assertEquals(Optional.of(further), claim(other, LATER.plusSeconds(1)));
    assertFalse(move(begun, node));
    move(further.ended(LATER), other);
  }

  @Test
  void theNewestAreKept() {
    Instant latest =
        in(() -> reconciliations().newest()).map(Reconciliation::startedAt).orElse(NOW);
    Reconciliation old = ended(latest.plusSeconds(1));
    note(old.id(), new Identity(issuer, "alice"), Difference.MISSING);
    for (int i = 0; i < Reconciliations.KEPT; i++) {
      assertEquals(Optional.of(old), in(() -> reconciliations().find(old.id())));
      ended(latest.plusSeconds(2 + i));
    }
    assertEquals(Optional.empty(), in(() -> reconciliations().find(old.id())));
  }

  private Reconciliation ended(Instant at) {
    Reconciliation ended = new Reconciliation(ReconciliationId.random(), false, at, at, null);
    assertTrue(in(() -> reconciliations().add(ended)));
    return ended;
  }

  @Test
  void aDifferenceOnceFoundStays() {
    in(() -> reconciliations().add(begun));
    Identity alice = new Identity(issuer, "alice");
    note(alice, Difference.MISSING);
    note(alice, null);
    note(new Identity(issuer, "bob"), null);

    assertEquals(
        new Findings(
            2, Map.of(Difference.MISSING, 1L), List.of(new Example(Difference.MISSING, alice))),
        in(() -> reconciliations().findings(begun.id(), 10)));
    assertEquals(List.of(), in(() -> reconciliations().findings(begun.id(), 0)).examples());
  }

  @Test
  void theUnmetAreThoseOfOursThatAreNotGone() {
    in(() -> reconciliations().add(begun));
    Identity met = known("met", new ProviderFacts(null, false));
    Identity unmet = known("unmet", new ProviderFacts(null, false));
    known("gone", ProviderFacts.GONE);
    Identity unasked = new Identity(issuer, "unasked");
    in(() -> users().findOrAdd(unasked));
    in(() -> users().findOrAdd(new Identity(issuer + "/other", "elsewhere")));
    note(met, null);

    assertEquals(
        List.of(unasked, unmet),
        in(() -> reconciliations().unmet(begun.id(), issuer, 10)).stream()
            .sorted(Comparator.comparing(Identity::subject))
            .toList());
    assertEquals(1, in(() -> reconciliations().unmet(begun.id(), issuer, 1)).size());
  }

  private Identity known(String subject, ProviderFacts facts) {
    Identity identity = new Identity(issuer, subject);
    in(() -> users().findOrAdd(identity));
    in(() -> users().saveFacts(identity, facts, NOW));
    return identity;
  }

  private Reconciliation another() {
    return new Reconciliation(
        ReconciliationId.random(), false, NOW, null, new Place(issuer, Stage.REST, null));
  }

  private Optional<Reconciliation> claim(UUID holder, Instant now) {
    return in(() -> reconciliations().claim(holder, now, LATER));
  }

  private boolean move(Reconciliation moved, UUID holder) {
    return in(() -> reconciliations().move(moved, holder, LATER));
  }

  private void note(Identity identity, @Nullable Difference difference) {
    note(begun.id(), identity, difference);
  }

  private void note(ReconciliationId id, Identity identity, @Nullable Difference difference) {
    in(
        () -> {
          reconciliations().note(id, identity, difference);
          return true;
        });
  }

  private <T> T in(Supplier<T> work) {
    return transactions().global(work);
  }
}
