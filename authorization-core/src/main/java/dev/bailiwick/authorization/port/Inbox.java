package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.IdentityEvent;

/** Which messages have had their effect; kept in the transaction of that effect. */
public interface Inbox {

  /** Notes the delivery; false where it has been noted before. */
  boolean accept(IdentityEvent.Delivery delivery);
}
