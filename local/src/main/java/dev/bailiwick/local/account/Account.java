package dev.bailiwick.local.account;

import java.util.List;

/** Someone who can sign in, and the slug of the tenant where they belong. */
public record Account(String email, String password, String tenant) {

  private static final String PASSWORD = "Bailiwick-1";

  /** The first owner of the installation. */
  public static final Account OPERATOR = new Account("operator@bailiwick.test", PASSWORD, "system");

  /** The owner of acme. */
  public static final Account ADA = new Account("ada@acme.test", PASSWORD, "acme");

  /** A member of acme. */
  public static final Account EVE = new Account("eve@acme.test", PASSWORD, "acme");

  /** The owner of globex. */
  public static final Account BOB = new Account("bob@globex.test", PASSWORD, "globex");

  /** Everyone, the same at every start. */
  public static final List<Account> ALL = List.of(OPERATOR, ADA, EVE, BOB);
}
