package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.Subject;

/** Who made a change, as the ledger names them: {@code user:…}, {@code application:…}, or us. */
public record Actor(String name) {

  /** The installation acting by itself, as when it is first set up. */
  public static final Actor BAILIWICK = new Actor("bailiwick");

  public static Actor of(Subject subject) {
    return new Actor(subject.toString());
  }
}
