package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.user.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What transactions promise. */
public abstract class TransactionsContract {

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  private final Identity someone = new Identity("https://issuer", UUID.randomUUID().toString());

  @Test
  void whatThrowsLeavesNothing() {
    IllegalStateException planned = new IllegalStateException("planned");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions()
                    .global(
                        () -> {
                          ports().users().findOrAdd(someone);
                          throw planned;
                        }));
    assertSame(planned, thrown);
    assertFalse(isKnown());
  }

  @Test
  void whatThrowsWithinLeavesNothingThoughItIsCaught() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .global(
                    () -> {
                      ports().users().findOrAdd(someone);
                      return assertThrows(
                          IllegalArgumentException.class,
                          () -> transactions().global(TransactionsContract::failing));
                    }));
    assertFalse(isKnown());
  }

  @Test
  void completionIsToldOnceTheOutermostHasEnded() {
    List<String> heard = new ArrayList<>();
    transactions()
        .global(
            () -> {
              transactions().global(() -> after(heard, "inner"));
              after(heard, "outer");
              return heard.add("still running");
            });
    assertEquals(List.of("still running", "inner", "outer"), heard);
  }

  @Test
  void completionIsToldOfAFailureToo() {
    List<String> heard = new ArrayList<>();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            transactions()
                .global(
                    () -> {
                      after(heard, "failed");
                      return TransactionsContract.failing();
                    }));
    assertEquals(List.of("failed"), heard);
  }

  @Test
  void everyoneIsToldThoughOneThrows() {
    List<String> heard = new ArrayList<>();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            transactions()
                .global(
                    () -> {
                      transactions().afterCompletion(TransactionsContract::failing);
                      return after(heard, "told");
                    }));
    assertEquals(List.of("told"), heard);
  }

  @Test
  void whoIsToldSeesWhatWasCommitted() {
    List<Boolean> seen = new ArrayList<>();
    transactions()
        .global(
            () -> {
              transactions().afterCompletion(() -> seen.add(isKnown()));
              return ports().users().findOrAdd(someone);
            });
    assertEquals(List.of(true), seen);
  }

  @Test
  void outsideATransactionNothingWorks() {
    TenantId tenant = TenantId.random();
    assertThrows(IllegalStateException.class, () -> transactions().afterCompletion(() -> {}));
    assertThrows(RuntimeException.class, () -> ports().policies().read(tenant));
    assertThrows(RuntimeException.class, () -> ports().ledger().head(tenant));
    assertThrows(RuntimeException.class, () -> ports().users().findByIdentity(someone));
    assertThrows(RuntimeException.class, () -> ports().applications().homeOfKey("none"));
  }

  @Test
  void aTenantIsSeenInItsOwnTransactionAlone() {
    TenantId acme = aTenant().begin(ports());
    TenantId globex = aTenant().begin(ports());
    assertTrue(transactions().inTenant(acme, () -> sees(acme)));
    assertFalse(transactions().inTenant(globex, () -> sees(acme)));
    assertFalse(transactions().global(() -> sees(acme)));
  }

  @Test
  void theOuterTenantIsBackWhenTheInnerReturns() {
    TenantId acme = aTenant().begin(ports());
    TenantId globex = aTenant().begin(ports());
    List<Boolean> seen =
        transactions()
            .inTenant(
                acme,
                () ->
                    List.of(
                        transactions().inTenant(globex, () -> sees(acme)),
                        transactions().inTenant(globex, () -> sees(globex)),
                        transactions().global(() -> sees(acme)),
                        sees(acme),
                        sees(globex)));
    assertEquals(List.of(false, true, false, true, false), seen);
  }

  @Test
  void theOuterTenantIsBackWhenTheInnerThrows() {
    TenantId acme = aTenant().begin(ports());
    List<Boolean> seen = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inTenant(
                    acme,
                    () -> {
                      assertThrows(
                          IllegalArgumentException.class,
                          () ->
                              transactions()
                                  .inTenant(TenantId.random(), TransactionsContract::failing));
                      return seen.add(sees(acme));
                    }));
    assertEquals(List.of(true), seen);
  }

  private Transactions transactions() {
    return ports().transactions();
  }

  private boolean isKnown() {
    return transactions().global(() -> ports().users().findByIdentity(someone)).isPresent();
  }

  private boolean sees(TenantId tenant) {
    return ports().policies().read(tenant).isPresent();
  }

  private boolean after(List<String> heard, String word) {
    transactions().afterCompletion(() -> heard.add(word));
    return true;
  }

  private static boolean failing() {
    throw new IllegalArgumentException("planned");
  }
}
