package dev.bailiwick.authorization.role;

import java.util.Locale;

/** What an entry does where it applies; any deny wins over every allow. */
public enum Effect {
  ALLOW,
  DENY;

  /** As it is written in requests, tables and the ledger. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
