package dev.bailiwick.authorization.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the inbox promises. */
public abstract class InboxContract {

  private final Delivery delivery = new Delivery("pool", UUID.randomUUID().toString());

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void aDeliveryIsAcceptedOnce() {
    assertTrue(accept(delivery));
    assertFalse(accept(delivery));
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherDelivery() {
    assertTrue(accept(delivery));
    assertTrue(accept(new Delivery("another pool", delivery.id())));
  }

  @Test
  void itTellsWhichDeliveriesHaveBeenAcceptedAndNoOthers() {
    Delivery never = new Delivery("pool", UUID.randomUUID().toString());
    Delivery elsewhere = new Delivery("another pool", delivery.id());
    accept(delivery);
    assertEquals(Set.of(delivery), accepted(Set.of(delivery, never, elsewhere)));
    assertEquals(Set.of(), accepted(Set.of()));
  }

  @Test
  void whatFailedCanComeAgain() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .transactions()
                .global(
                    () -> {
                      ports().inbox().accept(delivery);
                      throw new IllegalArgumentException("planned");
                    }));
    assertTrue(accept(delivery));
  }

  private Set<Delivery> accepted(Set<Delivery> deliveries) {
    return ports().transactions().global(() -> ports().inbox().accepted(deliveries));
  }

  private boolean accept(Delivery delivered) {
    return ports().transactions().global(() -> ports().inbox().accept(delivered));
  }
}
