package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

/** A value that may name a person: the ledger holds a salted commitment of it, never the value. */
public record Personal(String value) {

  public Personal {
    requireNonNull(value);
  }

  /** Hidden, so that no log shows it by accident. */
  @Override
  public String toString() {
    return "…";
  }
}
