package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;

/** The personal values beside a ledger, for whoever erases them; nothing else ever does. */
public interface PersonalValues {

  /**
   * Deletes this person's values and their salts for good, in a transaction of its own; the rows
   * that commit to them stay as they are. The address that they were invited under goes too.
   *
   * @return how many values there were
   */
  int erase(TenantId tenant, UserId person);
}
