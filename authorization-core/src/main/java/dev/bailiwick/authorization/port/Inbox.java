package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import java.util.Set;

/** Which messages have had their effect; kept in the transaction of that effect. */
public interface Inbox {

  /** Notes the delivery; false where it has been noted before. */
  boolean accept(Delivery delivery);

  /** Those of these that have been noted before. */
  Set<Delivery> accepted(Set<Delivery> deliveries);
}
